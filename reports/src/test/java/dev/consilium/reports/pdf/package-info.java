/** Files checked from outside: veraPDF, qpdf, poppler, and a walk through the tags. */
@NullMarked
package dev.consilium.reports.pdf;

import org.jspecify.annotations.NullMarked;
