/**
 * The shortest host application and the synthetic case it runs on. Read {@link
 * dev.consilium.examples.quickstart.SampleOpinion} for what a specialist writes. No library code
 * lives here.
 */
@NullMarked
package dev.consilium.examples.quickstart;

import org.jspecify.annotations.NullMarked;
