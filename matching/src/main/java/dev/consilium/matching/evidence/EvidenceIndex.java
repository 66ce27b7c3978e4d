package dev.consilium.matching.evidence;

import dev.consilium.matching.ontology.InformationContent;
import dev.consilium.matching.ontology.Ontology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Practices and their cases as numbers: terms of an ontology, cases in one row, practices by id.
 *
 * <p>Every statistic that scoring needs comes from here and never from a question. The order of the
 * input does not matter. Immutable and safe to share between threads.
 */
public final class EvidenceIndex {

  private final Ontology ontology;
  private final List<Practice> practices;
  private final List<PracticeCase> cases;
  private final int[] practiceStart;
  private final int[] practiceOf;
  private final int[][] terms;
  private final InformationContent content;
  private final List<String> unknown;
  private final DiseaseFamilies families;

  private EvidenceIndex(Ontology ontology, List<Practice> practices, DiseaseFamilies families) {
    this.ontology = ontology;
    this.practices = practices;
    this.families = families;
    this.cases = new ArrayList<>();
    this.practiceStart = new int[practices.size() + 1];
    for (int who = 0; who < practices.size(); who++) {
      cases.addAll(practices.get(who).cases());
      practiceStart[who + 1] = cases.size();
    }
    this.practiceOf = new int[cases.size()];
    for (int who = 0; who < practices.size(); who++) {
      Arrays.fill(practiceOf, practiceStart[who], practiceStart[who + 1], who);
    }
    var missing = new TreeSet<String>();
    this.terms = new int[cases.size()][];
    for (int at = 0; at < terms.length; at++) {
      terms[at] = resolve(ontology, cases.get(at).observed(), missing);
    }
    this.unknown = List.copyOf(missing);
    this.content = InformationContent.of(ontology, documents());
  }

  /**
   * Indexes practices.
   *
   * @param ontology whose ids their cases use
   * @param practices with distinct ids, in any order
   * @param families groups of the cases' diseases
   * @return the index
   */
  public static EvidenceIndex of(
      Ontology ontology, List<Practice> practices, DiseaseFamilies families) {
    var ids = new HashSet<String>();
    for (var practice : practices) {
      if (!ids.add(practice.id())) {
        throw new IllegalArgumentException("Practice " + practice.id()
            + ": its id is used twice [practice-unique]. Join its cases into one practice.");
      }
    }
    return new EvidenceIndex(
        ontology, practices.stream().sorted(Comparator.comparing(Practice::id)).toList(), families);
  }

  private static int[] resolve(Ontology ontology, List<String> ids, Set<String> missing) {
    var found = new TreeSet<Integer>();
    for (var id : ids) {
      OptionalInt term = ontology.find(id);
      if (term.isPresent()) {
        found.add(term.getAsInt());
      } else {
        missing.add(id);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<int[]> documents() {
    var documents = new ArrayList<int[]>(practices.size());
    for (int who = 0; who < practices.size(); who++) {
      documents.add(Arrays.stream(terms, practiceStart[who], practiceStart[who + 1])
          .flatMapToInt(Arrays::stream)
          .sorted()
          .distinct()
          .toArray());
    }
    return documents;
  }

  /**
   * Reads a question's findings as terms.
   *
   * @param question any
   * @return its distinct known terms and the ids that the ontology does not know
   */
  public TermQuery query(CaseQuestion question) {
    var missing = new TreeSet<String>();
    var found = resolve(ontology, question.observed(), missing);
    return new TermQuery(found, List.copyOf(missing));
  }

  /**
   * Gives the ontology.
   *
   * @return as given
   */
  public Ontology ontology() {
    return ontology;
  }

  /**
   * Gives the information content of terms, a document being a practice.
   *
   * @return from this index alone
   */
  public InformationContent content() {
    return content;
  }

  /**
   * Tells how many practices there are.
   *
   * @return 0 or more
   */
  public int size() {
    return practices.size();
  }

  /**
   * Tells how many cases there are.
   *
   * @return all practices' together
   */
  public int cases() {
    return cases.size();
  }

  /**
   * Gives a practice.
   *
   * @param who from 0 to {@link #size()} − 1, in the order of ids
   * @return with its cases in their order here
   */
  public Practice practice(int who) {
    return practices.get(who);
  }

  /**
   * Finds a practice.
   *
   * @param id as the source names it
   * @return its number; empty when it is not indexed
   */
  public OptionalInt find(String id) {
    int low = 0;
    int high = practices.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = practices.get(middle).id().compareTo(id);
      if (order == 0) {
        return OptionalInt.of(middle);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return OptionalInt.empty();
  }

  /**
   * Gives a case.
   *
   * @param at from 0 to {@link #cases()} − 1
   * @return as it was given
   */
  public PracticeCase practiceCase(int at) {
    return cases.get(at);
  }

  /**
   * Tells whose a case is.
   *
   * @param at from 0 to {@link #cases()} − 1
   * @return the practice's number
   */
  public int practiceOf(int at) {
    return practiceOf[at];
  }

  /**
   * Gives the first case of a practice.
   *
   * @param who from 0 to {@link #size()}; the last stands for the end
   * @return the case's number
   */
  public int firstCase(int who) {
    return practiceStart[who];
  }

  /**
   * Gives the terms of a case.
   *
   * @param at from 0 to {@link #cases()} − 1
   * @return ascending and distinct; a fresh copy
   */
  public int[] terms(int at) {
    return terms[at].clone();
  }

  /**
   * Gives the families of a case's disease.
   *
   * @param at from 0 to {@link #cases()} − 1
   * @return in order; empty when not known
   */
  public List<String> families(int at) {
    return families.of(cases.get(at).diagnosis());
  }

  /**
   * Lists ids that cases use and the ontology does not know; they were left out.
   *
   * @return in order
   */
  public List<String> unknown() {
    return unknown;
  }

  @Override
  public String toString() {
    return "EvidenceIndex[" + practices.size() + " practices, " + cases.size() + " cases]";
  }
}
