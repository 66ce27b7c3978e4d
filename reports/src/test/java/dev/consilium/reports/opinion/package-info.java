/** The clinician edition, rendered and read back. */
@NullMarked
package dev.consilium.reports.opinion;

import org.jspecify.annotations.NullMarked;
