package dev.consilium.examples.benchmarks;

import dev.consilium.matching.evidence.DiseaseFamilies;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.EvidenceLimits;
import dev.consilium.matching.evidence.EvidenceReader;
import dev.consilium.matching.evidence.TermQuery;
import dev.consilium.matching.ontology.OboGraphReader;
import dev.consilium.matching.ontology.Ontology;
import dev.consilium.matching.ontology.OntologyLimits;
import dev.consilium.matching.similarity.Aggregation;
import dev.consilium.matching.similarity.BestMatch;
import dev.consilium.matching.similarity.CaseSimilarity;
import dev.consilium.matching.similarity.SimilarityRows;
import dev.consilium.matching.similarity.TermSimilarity;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarchinitiative.phenol.ontology.data.Relationship;
import org.monarchinitiative.phenol.ontology.data.RelationshipType;
import org.monarchinitiative.phenol.ontology.data.Term;
import org.monarchinitiative.phenol.ontology.data.TermId;
import org.monarchinitiative.phenol.ontology.data.impl.SimpleMinimalOntology;
import org.monarchinitiative.phenol.ontology.similarity.PairwiseResnikSimilarity;
import org.monarchinitiative.phenol.ontology.similarity.ResnikSimilarity;

/**
 * Resnik best-match averages, ours beside phenol's: one process, turns taken, thread CPU time.
 *
 * <p>Ours scores every case of PPX for a question; phenol, some 2,000 times slower, every 200th. The
 * values are compared as they come.
 */
public final class SimilarityComparison {

  private static final int ROUNDS = 12;
  private static final int WARM = 4;
  private static final int STEP = 200;

  private SimilarityComparison() {}

  /**
   * Runs it.
   *
   * @param arguments the folder that holds {@code ppx} and the Human Phenotype Ontology
   * @throws IOException when a file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    var data = Path.of(arguments[0]);
    var index = index(data);
    var ours = new CaseSimilarity(
        index,
        new SimilarityRows(index),
        TermSimilarity.RESNIK,
        BestMatch.BOTH,
        Aggregation.of(Aggregation.Kind.MAX));
    var phenol = new ResnikSimilarity(
        new PairwiseResnikSimilarity(phenol(index.ontology()), content(index)), true);
    var queries = queries(data, index);
    var cases = new ArrayList<List<TermId>>();
    for (int at = 0; at < index.cases(); at += STEP) {
      cases.add(ids(index, index.terms(at)));
    }
    var oursEach = new double[ROUNDS - WARM];
    var phenolEach = new double[ROUNDS - WARM];
    double largest = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var query = queries.get(round);
      long start = cpu();
      var scores = ours.documentScores(query);
      long middle = cpu();
      double difference = difference(phenol, asked(index, query), cases, scores);
      long end = cpu();
      largest = Math.max(largest, difference);
      if (round >= WARM) {
        oursEach[round - WARM] = (middle - start) / 1e3 / index.cases();
        phenolEach[round - WARM] = (end - middle) / 1e3 / cases.size();
      }
    }
    Arrays.sort(oursEach);
    Arrays.sort(phenolEach);
    double mine = oursEach[oursEach.length / 2];
    double theirs = phenolEach[phenolEach.length / 2];
    System.out.printf(
        Locale.ROOT,
        "Resnik BMA, microseconds of CPU per (query, case), median of %d: ours %.4f, phenol %.1f,"
            + " ratio %.0f; largest difference %.2e; ours %.1f ms a query over %d cases%n",
        oursEach.length,
        mine,
        theirs,
        theirs / mine,
        largest,
        mine * index.cases() / 1e3,
        index.cases());
  }

  private static double difference(
      ResnikSimilarity phenol, List<TermId> asked, List<List<TermId>> cases, double[] scores) {
    double largest = 0;
    for (int i = 0; i < cases.size(); i++) {
      double theirs = phenol.computeScore(asked, cases.get(i));
      largest = Math.max(largest, Math.abs(theirs - scores[i * STEP]));
    }
    return largest;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static EvidenceIndex index(Path data) throws IOException {
    try (var hpo = Files.newInputStream(data.resolve("hp.v2024-08-13.json.gz"));
        var experts = Files.newInputStream(data.resolve("ppx/experts.jsonl.gz"))) {
      return EvidenceIndex.of(
          OboGraphReader.read(hpo, "HP", OntologyLimits.STANDARD),
          EvidenceReader.practices(experts, EvidenceLimits.STANDARD),
          DiseaseFamilies.none());
    }
  }

  private static List<TermQuery> queries(Path data, EvidenceIndex index) throws IOException {
    try (var in = Files.newInputStream(data.resolve("ppx/queries.dev.main.jsonl.gz"))) {
      return EvidenceReader.questions(in, EvidenceLimits.STANDARD).stream()
          .limit(ROUNDS)
          .map(index::query)
          .toList();
    }
  }

  private static List<TermId> asked(EvidenceIndex index, TermQuery query) {
    var terms = new int[query.size()];
    Arrays.setAll(terms, query::term);
    return ids(index, terms);
  }

  private static List<TermId> ids(EvidenceIndex index, int[] terms) {
    return Arrays.stream(terms)
        .mapToObj(it -> TermId.of(index.ontology().id(it)))
        .toList();
  }

  private static Map<TermId, Double> content(EvidenceIndex index) {
    var content = new HashMap<TermId, Double>();
    for (int term = 0; term < index.ontology().size(); term++) {
      content.put(TermId.of(index.ontology().id(term)), index.content().of(term));
    }
    return content;
  }

  private static SimpleMinimalOntology phenol(Ontology ontology) {
    var terms = new ArrayList<Term>();
    var relations = new ArrayList<Relationship>();
    for (int term = 0; term < ontology.size(); term++) {
      var id = TermId.of(ontology.id(term));
      terms.add(Term.of(id, ontology.label(term)));
      for (int parent : ontology.parents(term)) {
        relations.add(new Relationship(
            id, TermId.of(ontology.id(parent)), relations.size(), RelationshipType.IS_A));
      }
    }
    return SimpleMinimalOntology.builder()
        .hierarchyRelationshipType(RelationshipType.IS_A)
        .terms(terms)
        .relationships(relations)
        .build();
  }
}
