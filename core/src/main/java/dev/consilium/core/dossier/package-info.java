/**
 * What a specialist may see of a case, and how it reads. Start with {@link
 * dev.consilium.core.dossier.CaseDossier}. No workflow, no judgement and no encryption live here.
 */
@NullMarked
package dev.consilium.core.dossier;

import org.jspecify.annotations.NullMarked;
