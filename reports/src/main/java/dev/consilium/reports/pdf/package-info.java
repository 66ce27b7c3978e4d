/**
 * Writes laid-out pages as a tagged, archivable PDF (PDF/A-3a and PDF/UA-1). Read {@link
 * dev.consilium.reports.pdf.PdfWriter} first. The only room that knows PDFBox; nothing here decides
 * where anything stands or what it says.
 */
@NullMarked
package dev.consilium.reports.pdf;

import org.jspecify.annotations.NullMarked;
