package dev.consilium.matching.ranking;

/**
 * One practice in its place.
 *
 * @param id of the practice
 * @param billionths the score, 0 to 1,000,000,000
 * @param confidence thousandths: how much the practice's number of cases supports any score
 */
public record RankedPractice(String id, long billionths, int confidence) {}
