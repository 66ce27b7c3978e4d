package dev.consilium.matching.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OntologyProperties {

  @Property(tries = 200)
  void theClosureIsWhatWalkingUpReaches(
      @ForAll @Size(max = 60) int[] draws, @ForAll @IntRange(min = 1, max = 20) int size) {
    var builder = Ontology.builder("T");
    for (int term = 0; term < size; term++) {
      builder.term(id(term), "");
    }
    for (int draw : draws) {
      int child = Math.floorMod(draw, size);
      int parent = Math.floorMod(draw / size, size);
      if (parent < child) {
        builder.isA(id(child), id(parent));
      }
    }
    var ontology = builder.build();

    for (int term = 0; term < size; term++) {
      var reached = new TreeSet<Integer>();
      walk(ontology, term, reached);
      assertThat(ontology.ancestors(term))
          .containsExactly(reached.stream().mapToInt(Integer::intValue).toArray());
      for (int parent : ontology.parents(term)) {
        assertThat(ontology.children(parent)).contains(term);
      }
    }
  }

  private static void walk(Ontology ontology, int term, Set<Integer> reached) {
    if (reached.add(term)) {
      for (int parent : ontology.parents(term)) {
        walk(ontology, parent, reached);
      }
    }
  }

  private static String id(int term) {
    return "T:" + (100 + term);
  }
}
