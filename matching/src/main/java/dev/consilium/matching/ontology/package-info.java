/**
 * Hierarchies of terms: what is a kind of what. Read {@link
 * dev.consilium.matching.ontology.Ontology} first. No specialist, case or score lives here.
 */
@NullMarked
package dev.consilium.matching.ontology;

import org.jspecify.annotations.NullMarked;
