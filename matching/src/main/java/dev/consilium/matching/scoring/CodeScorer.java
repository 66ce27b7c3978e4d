package dev.consilium.matching.scoring;

import dev.consilium.core.Coding;
import dev.consilium.core.record.FactId;
import dev.consilium.core.specialist.Assertion;
import dev.consilium.core.specialist.Expertise;
import dev.consilium.matching.index.CodeQuery;
import dev.consilium.matching.index.TermShare;
import dev.consilium.matching.profile.CaseCode;
import java.util.ArrayList;
import java.util.List;

/** Similarity of codes, the same ones or near ones; contributions term by term. */
final class CodeScorer implements FeatureScorer {

  private final Feature feature;

  CodeScorer(Feature feature) {
    this.feature = feature;
  }

  @Override
  public Feature feature() {
    return feature;
  }

  @Override
  public Measure measure(Candidate candidate) {
    var query = query(candidate);
    if (query.knownTerms() == 0) {
      return Measure.missing(
          query.terms() == 0
              ? "the case has no code for it"
              : "none of the case's codes is known to the directory");
    }
    if (!query.canCompare(candidate.position())) {
      return Measure.missing("the directory lists no code of the specialist that could be near");
    }
    long cosine = feature == Feature.CODE_EXACT ? candidate.exactCosine() : candidate.nearCosine();
    return Measure.of(cosine, query.coverage());
  }

  @Override
  public Explanation explain(Candidate candidate, Measure measure, long contribution) {
    var shares = query(candidate).shares(candidate.position());
    var parts = Shares.split(contribution, shares.stream().map(TermShare::part).toList());
    var children = new ArrayList<Explanation>();
    for (int i = 0; i < parts.length; i++) {
      children.add(child(candidate, shares.get(i), parts[i]));
    }
    return Explanation.sum(feature.id(), contribution, words(candidate, shares), children);
  }

  private String words(Candidate candidate, List<TermShare> shares) {
    var what = feature == Feature.CODE_EXACT ? " codes" : " groups of near codes";
    return "Shares " + shares.size() + " of " + query(candidate).knownTerms() + what
        + " that the case has and the directory knows";
  }

  private Explanation child(Candidate candidate, TermShare share, long part) {
    var codes = share.codes().stream().map(CaseCode::code).toList();
    var facts = new ArrayList<FactId>();
    share.codes().forEach(it -> facts.addAll(it.facts()));
    var words = String.join(", ", codes.stream().map(CodeScorer::words).toList())
        + (share.cases() > 0 ? ": " + share.cases() + " cases" : ": cases not counted");
    return new Explanation(
        share.term(),
        part,
        words,
        codes,
        facts.stream().distinct().toList(),
        evidence(candidate, share.term()),
        List.of());
  }

  private List<Assertion<?>> evidence(Candidate candidate, String term) {
    var evidence = new ArrayList<Assertion<?>>();
    for (Assertion<Expertise> it : candidate.specialist().expertise()) {
      if (query(candidate).becomes(it.value().code(), term)) {
        evidence.add(it);
      }
    }
    return evidence;
  }

  private static String words(Coding code) {
    var display = code.display();
    return display == null ? code.code() : display + " (" + code.code() + ")";
  }

  private CodeQuery query(Candidate candidate) {
    return feature == Feature.CODE_EXACT ? candidate.exact() : candidate.near();
  }
}
