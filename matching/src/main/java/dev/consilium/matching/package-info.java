/**
 * Finds the specialists who fit a case and says why. Read {@link dev.consilium.matching.Matcher}
 * first. No rule, scorer or index lives here: this package only runs them in order.
 */
@NullMarked
package dev.consilium.matching;

import org.jspecify.annotations.NullMarked;
