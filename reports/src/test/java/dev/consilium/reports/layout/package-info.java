/** Tests of the room of the same name. */
@NullMarked
package dev.consilium.reports.layout;

import org.jspecify.annotations.NullMarked;
