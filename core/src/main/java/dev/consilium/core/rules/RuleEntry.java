package dev.consilium.core.rules;

import java.util.List;
import java.util.Set;

/**
 * One rule of a pack, for a reader.
 *
 * @param id its id
 * @param kinds what it is about
 * @param jurisdictions where it holds, as the pack writes it: ISO 3166 codes, {@code US-*}, {@code
 *     *} or a group of the pack
 * @param verdict what it says when it applies
 * @param unless ids of the rules that lift it
 * @param duties what it asks for in return
 * @param citation its source
 * @param effective the days on which it is law
 * @param remedy what would satisfy it; empty for one that permits
 */
public record RuleEntry(
    String id,
    Set<RuleKind> kinds,
    List<String> jurisdictions,
    Verdict verdict,
    List<String> unless,
    List<Duty> duties,
    String citation,
    EffectiveInterval effective,
    String remedy) {

  // Copies keep the pack as it was compiled.
  public RuleEntry {
    kinds = Set.copyOf(kinds);
    jurisdictions = List.copyOf(jurisdictions);
    unless = List.copyOf(unless);
    duties = List.copyOf(duties);
  }
}
