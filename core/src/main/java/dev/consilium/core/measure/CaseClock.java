package dev.consilium.core.measure;

import dev.consilium.core.sla.ServiceClock;

/**
 * One round of one clock of a case.
 *
 * @param name the clock's id in the table
 * @param round 1 for the first; one more each time it starts again
 * @param clock what it says; its id is name and round, such as {@code turnaround-1}
 * @param abandoned true when the case ended or changed course before it was done
 */
public record CaseClock(String name, int round, ServiceClock clock, boolean abandoned) {}
