package dev.consilium.core.consent.policy;

import dev.consilium.core.consent.policy.ConsentObligation.AttachConsentCopy;
import dev.consilium.core.consent.policy.ConsentObligation.AttachNotice;
import dev.consilium.core.consent.policy.ConsentObligation.EraseAt;
import dev.consilium.core.consent.policy.ConsentObligation.NoRedisclosure;
import dev.consilium.core.consent.policy.ConsentObligation.NotifyPatient;
import dev.consilium.core.consent.policy.ConsentObligation.Redact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What follows from an answer, apart from when to ask again. */
record Obligations(
    ContextMatch context,
    List<ConsentPolicy> policies,
    Answer answer,
    Reading safe,
    List<ResourceVerdict> verdicts) {

  List<ConsentObligation> list() {
    var all = new ArrayList<ConsentObligation>();
    if (answer == Answer.PERMIT) {
      if (!safe.residual().items().isEmpty()) {
        all.add(new Redact(safe.residual()));
      }
      policies.stream()
          .filter(it -> safe.permitting().contains(it.id))
          .forEach(it -> all.addAll(it.duties));
      context.settings().tables.duties.stream()
          .filter(this::triggered)
          .forEach(row -> add(row, all));
    }
    if (context.request().breakGlass != null) {
      all.add(new NotifyPatient("break-glass"));
    }
    erasures().forEach(it -> all.add(new EraseAt(it)));
    return all.stream().distinct().sorted(ConsentObligation.ORDER).toList();
  }

  // What was disclosed under a consent before its withdrawal is to be erased.
  private Set<Instant> erasures() {
    var erasures = new TreeSet<Instant>();
    for (var policy : policies) {
      var withdrawn = policy.withdrawnAt;
      if (withdrawn != null
          && !context.request().at.isBefore(withdrawn)
          && context.of(policy).stream()
              .allMatch(
                  it -> it.element() == PolicyElement.WITHDRAWAL || it.matched() != Trilean.FALSE)
          && ContextMatch.all(context.of(policy.root)) != Trilean.FALSE) {
        erasures.add(withdrawn);
      }
    }
    return erasures;
  }

  private boolean triggered(DutyRow row) {
    var byLaw = policies.stream()
        .filter(it -> safe.permitting().contains(it.id))
        .anyMatch(it -> Ordered.meet(it.regulations, row.regulations()));
    if (byLaw) {
      return true;
    }
    var permitted = verdicts.stream()
        .filter(it -> it.answer() == Answer.PERMIT)
        .map(ResourceVerdict::resource)
        .collect(Collectors.toSet());
    var tree = context.settings().tables.sensitivity;
    return context.request().resources.stream()
        .filter(it -> permitted.contains(it.name()))
        .flatMap(it -> it.labels.stream())
        .anyMatch(label -> row.labels().stream().anyMatch(it -> tree.isWithin(label, it)));
  }

  private void add(DutyRow row, List<ConsentObligation> all) {
    for (var duty : row.duties()) {
      all.add(
          switch (duty) {
            case CONSENT_COPY -> new AttachConsentCopy(List.copyOf(safe.permitting()));
            case NOTICE ->
              new AttachNotice(
                  Objects.requireNonNull(row.notice(), "the codec asks for it"), row.source());
            case NO_REDISCLOSURE -> new NoRedisclosure(row.source());
          });
    }
  }
}
