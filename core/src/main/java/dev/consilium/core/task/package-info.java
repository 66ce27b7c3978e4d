/**
 * A case as other systems follow it: one coordination task, its child tasks, request and report.
 * Read {@link dev.consilium.core.task.CaseTasks} and {@code tasks-1.json} first. No FHIR library and
 * no {@code if} about states lives here: the table says what each state and event means.
 */
@NullMarked
package dev.consilium.core.task;

import org.jspecify.annotations.NullMarked;
