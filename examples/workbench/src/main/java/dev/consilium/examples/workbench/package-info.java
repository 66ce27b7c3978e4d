/**
 * The {@code consilium} command line: a host application that composes the library. Read {@link
 * dev.consilium.examples.workbench.Consilium} first. No logic of its own lives here.
 */
@NullMarked
package dev.consilium.examples.workbench;

import org.jspecify.annotations.NullMarked;
