/**
 * What machines contribute and which person vouches for it. Read {@link
 * dev.consilium.core.assistance.AiArtifact} first. No call to any model and no network live here.
 */
@NullMarked
package dev.consilium.core.assistance;

import org.jspecify.annotations.NullMarked;
