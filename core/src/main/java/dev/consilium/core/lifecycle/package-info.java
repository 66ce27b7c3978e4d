/**
 * One case from draft to closed: its states, its events and the one table of its moves. Read {@link
 * dev.consilium.core.lifecycle.SecondOpinionCase} and the transition table first. No clinical fact
 * lives here: events carry ids, hashes, codes and times only.
 */
@NullMarked
package dev.consilium.core.lifecycle;

import org.jspecify.annotations.NullMarked;
