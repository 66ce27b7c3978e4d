/**
 * Counts and how sure one can be of them; plain mathematics. Read {@link
 * dev.consilium.core.statistics.Proportion} first. Nothing here knows a case, a person or a rule.
 */
@NullMarked
package dev.consilium.core.statistics;

import org.jspecify.annotations.NullMarked;
