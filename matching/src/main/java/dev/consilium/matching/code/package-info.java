/**
 * What makes two codes the same, or near. Read {@link dev.consilium.matching.code.CanonicalCode}
 * first. No specialist, no case and no score lives here.
 */
@NullMarked
package dev.consilium.matching.code;

import org.jspecify.annotations.NullMarked;
