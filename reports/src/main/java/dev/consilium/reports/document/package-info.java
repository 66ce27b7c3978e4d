/**
 * What a report says, block by block, without a position or a font. Read {@link
 * dev.consilium.reports.document.ReportDocument} and {@link dev.consilium.reports.document.Block}
 * first. Nothing here knows a page, a PDF or an opinion.
 */
@NullMarked
package dev.consilium.reports.document;

import org.jspecify.annotations.NullMarked;
