/**
 * Walks every configuration a menu of commands can reach and judges each step by the reference
 * alone. Read {@link dev.consilium.core.exploration.Exploration} first. No guard of the lifecycle
 * is called or copied here.
 */
@NullMarked
package dev.consilium.core.exploration;

import org.jspecify.annotations.NullMarked;
