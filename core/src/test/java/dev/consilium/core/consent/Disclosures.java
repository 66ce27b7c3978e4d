package dev.consilium.core.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.consilium.core.CaseId;
import dev.consilium.core.ContentHash;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.Period;
import dev.consilium.core.PurposeOfUse;
import dev.consilium.core.rules.RuleDecision;
import dev.consilium.core.rules.RuleEngine;
import dev.consilium.core.rules.RuleKind;
import dev.consilium.core.rules.RulePack;
import dev.consilium.core.rules.RuleQuestion;
import dev.consilium.core.rules.RuleRequest;
import dev.consilium.core.rules.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A disclosure that the gate permits, to be spoilt one thing at a time. */
final class Disclosures {

  static final CaseId CASE = new CaseId("C-17");
  static final PartyId PATIENT = new PartyId("pat-1");
  static final PartyId EXPERT = new PartyId("spec-9");
  static final ContentHash DOSSIER = ContentHash.of(new byte[] {1});
  static final ContentHash EVIDENCE = ContentHash.of(new byte[] {2});
  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  static final Instant LATER = Instant.parse("2026-02-28T23:59:59.999999999Z");

  private Disclosures() {}

  static ConsentGrant grant(String id, ConsentKind kind) {
    return new ConsentGrant(
        id,
        CASE,
        kind,
        PATIENT,
        ConsentGrant.Authority.PATIENT,
        Recipients.only(EXPERT),
        Set.of(PurposeOfUse.TREAT),
        new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z")),
        null,
        EVIDENCE);
  }

  static RuleDecision rule(RuleKind kind, Verdict verdict) {
    return rule(new RuleQuestion(kind, CASE, EXPERT, NOON), verdict);
  }

  /** Holds until {@link #LATER}. */
  static RuleDecision rule(RuleQuestion question, Verdict verdict) {
    return rule(question, verdict, 60);
  }

  /** Made by the engine, as every decision is, from a pack of one rule. */
  static RuleDecision rule(RuleQuestion question, Verdict verdict, int validDays) {
    return RuleEngine.of(pack(question.kind(), verdict, validDays))
        .decide(RuleRequest.of(question).patientIn(new Jurisdiction("DE")).build());
  }

  static RulePack pack(RuleKind kind, Verdict verdict, int validDays) {
    return RulePack.read("""
        {"kind": "consilium.rule-pack", "schema": 1, "id": "pack", "version": "1.0.0",
         "date": "2026-01-01", "source": "None.", "notice": "For tests.", "validDays": %d,
         "governedBy": {"%s": "patient.place"},
         "rules": [{"id": "R-%s", "kinds": ["%s"], "jurisdictions": ["*"], "when": {"all": []},
           "verdict": "%s", "citation": "Law 1", "evidence": "read", "to": "2026-02-28",
           "duties": [{"code": "retain", "text": "Keep a copy.", "citation": "Law 2"}],
           "remedy": "Satisfy the rule."}]}
        """.formatted(validDays, kind, kind, kind, verdict).getBytes(UTF_8));
  }

  /** Permitted within one country; border, rules and grants may be added. */
  static DisclosureRequest.Builder request() {
    return bare()
        .grants(List.of(
            grant("G-1", ConsentKind.SERVICE), grant("G-2", ConsentKind.RECORDS_DISCLOSURE)))
        .rule(rule(RuleKind.LICENSURE, Verdict.PERMIT));
  }

  /** Without any consent and any rule. */
  static DisclosureRequest.Builder bare() {
    return DisclosureRequest.of(CASE, EXPERT, DOSSIER, PurposeOfUse.TREAT, NOON)
        .period(NOON.minusSeconds(3600), Instant.parse("2026-06-01T00:00:00Z"))
        .profile("identified")
        .crossesBorder(false);
  }

  static DisclosurePermit permitted(DisclosureRequest.Builder request) {
    return ((DisclosureDecision.Permitted) DisclosureGate.decide(request.build())).permit();
  }

  static List<String> refused(DisclosureRequest.Builder request) {
    return DisclosureGate.decide(request.build()).reasons().stream()
        .map(refusal -> refusal.message())
        .toList();
  }
}
