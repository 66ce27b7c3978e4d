/** Tests of the room of the same name. */
@NullMarked
package dev.consilium.reports.document;

import org.jspecify.annotations.NullMarked;
