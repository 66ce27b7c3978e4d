/**
 * What specialists are known to have treated, case by case, as ontology terms. Read {@link
 * dev.consilium.matching.evidence.EvidenceIndex} first. No similarity and no ranking lives here.
 */
@NullMarked
package dev.consilium.matching.evidence;

import org.jspecify.annotations.NullMarked;
