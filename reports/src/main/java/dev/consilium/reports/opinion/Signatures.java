package dev.consilium.reports.opinion;

import dev.consilium.core.opinion.Attestation;
import dev.consilium.core.opinion.LicenceSnapshot;
import dev.consilium.reports.document.Definitions;
import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.SignatureBlock;
import java.util.List;

/** Prints who signed what; the same for an opinion and for an addendum. */
final class Signatures {

  private final Script script;
  private final FixedWords words;
  private final String subject;

  /** Takes what is signed: the first part of its words' keys. */
  Signatures(Script script, String subject) {
    this.script = script;
    this.words = script.words;
    this.subject = subject;
  }

  void write(List<Attestation> attestations) {
    if (attestations.isEmpty()) {
      script.say("attestation.none");
    }
    attestations.forEach(this::attestation);
  }

  private void attestation(Attestation attestation) {
    var it = attestation.statement();
    var role = words.of(it.role());
    script.add(new SignatureBlock(
        words.of("attestation.title", role, it.name()),
        Phrase.of(words.of(subject + ".text", it.name())),
        new Definitions(List.of(
            script.fact("attestation.signer", it.name() + " (" + it.signer() + ")"),
            script.fact("attestation.role", role),
            script.fact("attestation.at", words.of(it.at())),
            script.fact("attestation.licence", licence(words, it.licence())),
            script.fact("attestation.rules", it.rulePackVersion()),
            script.fact("attestation.statement", it.id()),
            script.fact("attestation.algorithm", attestation.algorithm()),
            script.fact("attestation.certificate", attestation.certificate()),
            script.fact(subject + ".opinion", it.opinion()),
            script.fact("attestation.dossier", it.dossier())))));
  }

  static String licence(FixedWords words, LicenceSnapshot licence) {
    return words.of(
        "authors.licence.value",
        licence.number(),
        licence.jurisdiction().code(),
        words.of(licence.verifiedOn()));
  }
}
