package dev.consilium.matching.directory;

import dev.consilium.core.Finding;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read of an NPPES file, and what was left out.
 *
 * @param rows how many, the header not counted
 * @param specialists how many were handed on
 * @param organisations rows of entity type 2, left out
 * @param deactivated rows whose number was deactivated and not reactivated, left out
 * @param licenceNumbers kept as register numbers; none of them shows an active licence
 * @param unknownTaxonomies codes the loaded taxonomy does not hold, with how often they occur
 * @param findings MUST: the row's specialist was left out
 */
public record NppesReading(
    long rows,
    long specialists,
    long organisations,
    long deactivated,
    long licenceNumbers,
    SortedMap<String, Integer> unknownTaxonomies,
    List<Finding> findings) {

  // The copies keep a later change to the caller's collections away.
  public NppesReading {
    unknownTaxonomies = Collections.unmodifiableSortedMap(new TreeMap<>(unknownTaxonomies));
    findings = List.copyOf(findings);
  }
}
