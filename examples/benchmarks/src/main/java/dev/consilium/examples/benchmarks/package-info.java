/**
 * Benchmarks, each beside a named peer in the same run; most are JMH's. Read {@link
 * dev.consilium.examples.benchmarks.ReadBenchmark} first. No test and no threshold lives here.
 */
@NullMarked
package dev.consilium.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
