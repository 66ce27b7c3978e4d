/**
 * Who may do what in which state, as a table; what it does not list is denied. Read {@link
 * dev.consilium.core.access.AccessDecider} first. No identities, no sessions and no consent lives
 * here.
 */
@NullMarked
package dev.consilium.core.access;

import org.jspecify.annotations.NullMarked;
