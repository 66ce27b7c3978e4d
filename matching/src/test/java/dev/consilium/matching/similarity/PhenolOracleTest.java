package dev.consilium.matching.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.consilium.matching.evidence.DiseaseFamilies;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.TermQuery;
import dev.consilium.matching.ontology.Ontology;
import dev.consilium.matching.ranking.Ppx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.monarchinitiative.phenol.ontology.data.Relationship;
import org.monarchinitiative.phenol.ontology.data.RelationshipType;
import org.monarchinitiative.phenol.ontology.data.Term;
import org.monarchinitiative.phenol.ontology.data.TermId;
import org.monarchinitiative.phenol.ontology.data.impl.SimpleMinimalOntology;
import org.monarchinitiative.phenol.ontology.similarity.PairwiseResnikSimilarity;
import org.monarchinitiative.phenol.ontology.similarity.ResnikSimilarity;

/** Resnik best-match averages equal to phenol's, given the same information content. */
class PhenolOracleTest {

  @Property(tries = 20)
  void agreesOnDrawnOntologies(@ForAll long seed) {
    var random = new Random(seed);
    var index = EvidenceIndex.of(
        Hands.drawn(random, 40), Hands.practices(random, 6, 40), DiseaseFamilies.none());

    agree(
        index,
        List.of(index.query(Hands.question("q", Hands.ids(random, 40).toArray(String[]::new)))),
        1);
  }

  @Test
  void agreesOnTheHumanPhenotypeOntology() throws IOException {
    var ppx = Ppx.read();
    var queries = new ArrayList<TermQuery>();
    for (var question : ppx.questions("main")) {
      if (queries.size() < 10) {
        queries.add(ppx.index().query(question));
      }
    }

    agree(ppx.index(), queries, 97);
  }

  private static void agree(EvidenceIndex index, List<TermQuery> queries, int step) {
    var ontology = index.ontology();
    var phenol =
        new ResnikSimilarity(new PairwiseResnikSimilarity(phenol(ontology), content(index)), true);
    var ours = new CaseSimilarity(
        index,
        new SimilarityRows(index),
        TermSimilarity.RESNIK,
        BestMatch.BOTH,
        Aggregation.of(Aggregation.Kind.MEAN));
    for (var query : queries) {
      var scores = ours.documentScores(query);
      var asked = new ArrayList<TermId>();
      for (int at = 0; at < query.size(); at++) {
        asked.add(TermId.of(ontology.id(query.term(at))));
      }
      for (int at = 0; at < index.cases(); at += step) {
        var had = new ArrayList<TermId>();
        for (int term : index.terms(at)) {
          had.add(TermId.of(ontology.id(term)));
        }
        assertThat(scores[at]).isCloseTo(phenol.computeScore(asked, had), within(1e-6));
      }
    }
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
