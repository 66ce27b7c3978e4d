package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from disclosing data under a law or with a label. */
record DutyRow(
    String id,
    Set<Coding> regulations,
    Set<Coding> labels,
    Set<Duty> duties,
    @Nullable String notice,
    String source) {

  enum Duty {
    CONSENT_COPY,
    NOTICE,
    NO_REDISCLOSURE
  }
}
