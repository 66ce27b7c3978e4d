/**
 * Working time and the clocks that run on it. Read {@link dev.consilium.core.sla.BusinessCalendar}
 * first, then {@link dev.consilium.core.sla.ServiceClock}. No timer, no mail and no case lives here.
 */
@NullMarked
package dev.consilium.core.sla;

import org.jspecify.annotations.NullMarked;
