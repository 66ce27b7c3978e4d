/**
 * Quality review of an opinion by a checklist that is data. Read {@link
 * dev.consilium.core.quality.QualityReview} first. No opinion is changed here and none is signed.
 */
@NullMarked
package dev.consilium.core.quality;

import org.jspecify.annotations.NullMarked;
