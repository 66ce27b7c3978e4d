/**
 * What a report says about an opinion, section by section, in one order. Read {@link
 * dev.consilium.reports.opinion.OpinionReport} first. Fixed words live in {@code report_*.properties};
 * nothing here knows a position, a font or a PDF operator.
 */
@NullMarked
package dev.consilium.reports.opinion;

import org.jspecify.annotations.NullMarked;
