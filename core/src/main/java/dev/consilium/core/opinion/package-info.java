/**
 * The expert's opinion, its 25 sections, its bytes and who signed them. Read {@link
 * dev.consilium.core.opinion.OpinionDraft} first. No workflow, no layout and no cryptography here.
 */
@NullMarked
package dev.consilium.core.opinion;

import org.jspecify.annotations.NullMarked;
