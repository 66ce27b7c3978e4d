/**
 * Specialists who do not exist, for demonstrations and tests. Read {@link
 * dev.consilium.matching.synthetic.SyntheticDirectory} first. Nothing real lives here.
 */
@NullMarked
package dev.consilium.matching.synthetic;

import org.jspecify.annotations.NullMarked;
