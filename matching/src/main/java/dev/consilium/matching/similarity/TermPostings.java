package dev.consilium.matching.similarity;

import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.PracticeProfiles;
import java.util.Arrays;
import java.util.BitSet;

/** For each term of the ontology the documents that have it, ascending, with a weight. */
final class TermPostings {

  private final int documents;
  private final int[] start;
  private final int[] document;
  private final double[] weight;

  private TermPostings(int documents, int[] start, int[] document, double[] weight) {
    this.documents = documents;
    this.start = start;
    this.document = document;
    this.weight = weight;
  }

  static TermPostings profiles(PracticeProfiles profiles, int terms) {
    var weights = new double[profiles.from(profiles.size())];
    Arrays.setAll(weights, profiles::share);
    return profiles(profiles, weights, terms);
  }

  /** Turns profiles round; weights are by their places. */
  static TermPostings profiles(PracticeProfiles profiles, double[] weights, int terms) {
    var start = new int[terms + 1];
    for (int at = 0; at < weights.length; at++) {
      start[profiles.term(at) + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    var next = start.clone();
    var document = new int[weights.length];
    var weight = new double[weights.length];
    for (int who = 0; who < profiles.size(); who++) {
      for (int at = profiles.from(who); at < profiles.from(who + 1); at++) {
        int place = next[profiles.term(at)]++;
        document[place] = who;
        weight[place] = weights[at];
      }
    }
    return new TermPostings(profiles.size(), start, document, weight);
  }

  static TermPostings caseClosures(EvidenceIndex index) {
    int terms = index.ontology().size();
    var rows = new int[index.cases()][];
    var start = new int[terms + 1];
    var all = new BitSet(terms);
    for (int at = 0; at < rows.length; at++) {
      all.clear();
      for (int term : index.terms(at)) {
        for (int ancestor : index.ontology().ancestors(term)) {
          all.set(ancestor);
        }
      }
      rows[at] = all.stream().toArray();
      for (int term : rows[at]) {
        start[term + 1]++;
      }
    }
    Arrays.parallelPrefix(start, Integer::sum);
    var next = start.clone();
    var document = new int[start[terms]];
    for (int at = 0; at < rows.length; at++) {
      for (int term : rows[at]) {
        document[next[term]++] = at;
      }
    }
    var weight = new double[document.length];
    Arrays.fill(weight, 1);
    return new TermPostings(rows.length, start, document, weight);
  }

  int documents() {
    return documents;
  }

  int from(int term) {
    return start[term];
  }

  int until(int term) {
    return start[term + 1];
  }

  int document(int at) {
    return document[at];
  }

  double weight(int at) {
    return weight[at];
  }

  /** Gives a document's weight for a term; 0 when it lacks it. */
  double weightOf(int term, int of) {
    int at = Arrays.binarySearch(document, start[term], start[term + 1], of);
    return at < 0 ? 0 : weight[at];
  }
}
