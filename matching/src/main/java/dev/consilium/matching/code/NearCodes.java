package dev.consilium.matching.code;

import dev.consilium.core.Coding;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The broader groups in which near codes meet. ICD-10 codes meet in their three-character category
 * (ICD-10 volume 2, section 2.4), across national editions; all codes in what a hierarchy gives.
 */
public final class NearCodes {

  private static final String CATEGORY = "icd-10-category";

  private final CodeHierarchy hierarchy;

  /**
   * Groups by ICD-10 category and by a hierarchy.
   *
   * @param hierarchy the host's, or {@link CodeHierarchy#none()}
   */
  public NearCodes(CodeHierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * Gives the groups of a code.
   *
   * @param code as a sender spells it
   * @return keys of its groups in order; empty when it belongs to none
   */
  public SortedSet<String> groups(Coding code) {
    var canonical = CanonicalCode.of(code);
    var groups = new TreeSet<String>();
    if (CanonicalCode.isIcd10(canonical) && canonical.code().length() >= 3) {
      groups.add(CATEGORY + "|" + canonical.code().substring(0, 3));
    }
    var ancestors = hierarchy.ancestors(canonical);
    for (var ancestor : ancestors) {
      groups.add(CanonicalCode.key(ancestor));
    }
    if (!ancestors.isEmpty()) {
      groups.add(canonical.toString()); // a case's ancestor meets the specialist's own code
    }
    return groups;
  }

  /**
   * Names what the groups rest on.
   *
   * @return for the hashes of a result
   */
  public List<String> versions() {
    return List.of("ICD-10 categories", hierarchy.version());
  }
}
