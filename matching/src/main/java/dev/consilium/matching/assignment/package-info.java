/**
 * Who gives which opinion when many cases share few specialists: exact, with a certificate. Read
 * {@link dev.consilium.matching.assignment.Assigner} first. No scoring and no eligibility live here.
 */
@NullMarked
package dev.consilium.matching.assignment;

import org.jspecify.annotations.NullMarked;
