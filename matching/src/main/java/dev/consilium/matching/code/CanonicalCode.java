package dev.consilium.matching.code;

import dev.consilium.core.Coding;
import java.util.Locale;

/**
 * One spelling for codes that senders spell differently. System aliases come from {@code
 * code-systems.json}; ICD-10 codes get their dot, HGNC ids their prefix. The display is kept.
 */
public final class CanonicalCode {

  private static final CodeSystems SYSTEMS = CodeSystems.load();

  private CanonicalCode() {}

  /**
   * Gives the one spelling of a code.
   *
   * @param sent as a sender spells it
   * @return the same concept, system and code in canonical form
   */
  public static Coding of(Coding sent) {
    var system = SYSTEMS.canonical(sent.system());
    var code = sent.code().strip();
    if (SYSTEMS.isIcd10(system)) {
      code = dotted(code.toUpperCase(Locale.ROOT));
    } else if (SYSTEMS.isHgnc(system) && code.chars().allMatch(it -> it >= '0' && it <= '9')) {
      code = "HGNC:" + code;
    }
    return new Coding(system, code, sent.display());
  }

  /**
   * Gives the text under which a code is indexed.
   *
   * @param sent as a sender spells it
   * @return canonical system, a bar and the canonical code
   */
  public static String key(Coding sent) {
    return of(sent).toString();
  }

  static boolean isIcd10(Coding canonical) {
    return SYSTEMS.isIcd10(canonical.system());
  }

  private static String dotted(String code) {
    return code.length() > 3 && code.indexOf('.') < 0
        ? code.substring(0, 3) + "." + code.substring(3)
        : code;
  }
}
