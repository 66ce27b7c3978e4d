/**
 * How one provider runs second opinions, as data. Read {@link
 * dev.consilium.core.program.ServiceProgram} first. No case and no record lives here: a program
 * says what should be, a case what is.
 */
@NullMarked
package dev.consilium.core.program;

import org.jspecify.annotations.NullMarked;
