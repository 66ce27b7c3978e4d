package dev.consilium.core.program;

import dev.consilium.core.Coding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions a program takes.
 *
 * @param listed codes of which one is needed; empty when codes do not decide
 * @param catalogue a list that the host keeps and the condition must be on; null for none
 * @param exclusions conditions that are not taken although listed
 */
public record ConditionRules(
    Set<Coding> listed, @Nullable Catalogue catalogue, List<ConditionExclusion> exclusions) {

  // Displays are no part of a code's identity, so two equal programs must not differ by them.
  public ConditionRules {
    listed = plain(listed);
    exclusions = List.copyOf(exclusions);
  }

  static Set<Coding> plain(Set<Coding> codings) {
    return codings.stream()
        .map(it -> Coding.of(it.system(), it.code()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** {@return rules that take every condition} */
  public static ConditionRules any() {
    return new ConditionRules(Set.of(), null, List.of());
  }

  boolean names(Set<Coding> others) {
    return listed.stream().anyMatch(wanted -> others.stream().anyMatch(wanted::sameCode));
  }
}
