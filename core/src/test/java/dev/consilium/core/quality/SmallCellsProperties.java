package dev.consilium.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.quality.SmallCells.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

class SmallCellsProperties {

  // Another method finds what the shown counts fix: the null space by singular values.
  @Property
  void noSmallCountFollowsFromTheShownOnes(
      @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll @IntRange(min = 1, max = 4) int columns,
      @ForAll @IntRange(min = 2, max = 12) int minimum,
      @ForAll long seed) {
    var cells = new HashMap<String, Long>();
    var relations = table(rows, columns, new Random(seed), cells);

    var hidden = new SmallCells(cells, relations, Set.of(), minimum).hidden(Set.of());

    for (var cell : cells.keySet()) {
      if (cells.get(cell) > 0 && cells.get(cell) < minimum) {
        assertThat(hidden).contains(cell);
        assertThat(fixedBySingularValues(relations, List.copyOf(hidden), cell))
            .as("%s of %s with %s hidden", cell, cells, hidden)
            .isFalse();
      }
    }
  }

  @Property
  void bothMethodsAgreeOnWhatIsFixed(
      @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll @IntRange(min = 1, max = 4) int columns,
      @ForAll long seed) {
    var random = new Random(seed);
    var cells = new HashMap<String, Long>();
    var relations = table(rows, columns, random, cells);
    var unknown =
        cells.keySet().stream().sorted().filter(it -> random.nextBoolean()).toList();

    var fixed = RowSpace.fixed(relations, Set.copyOf(unknown));

    for (var cell : unknown) {
      assertThat(fixed.containsKey(cell))
          .as(cell)
          .isEqualTo(fixedBySingularValues(relations, unknown, cell));
    }
  }

  @Property
  void hidesNothingWhenNothingIsSmall(
      @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll @IntRange(min = 1, max = 4) int columns,
      @ForAll long seed) {
    var cells = new HashMap<String, Long>();
    var relations = table(rows, columns, new Random(seed), cells);

    assertThat(new SmallCells(cells, relations, Set.of(), 1).hidden(Set.of())).isEmpty();
  }

  @Example
  void hidesTheSmallestNeighbourOfASmallCount() {
    var cells = Map.of("all", 60L, "a", 4L, "b", 20L, "c", 36L);
    var relations = List.of(Relation.sum("all", List.of("a", "b", "c")));

    assertThat(new SmallCells(cells, relations, Set.of(), 11).hidden(Set.of()))
        .containsExactly("a", "b");
  }

  @Example
  void reachesBehindAnIdentity() {
    // either = diagnosis + treatment - both: with both hidden alone, the three others tell it.
    var cells = Map.of("either", 45L, "both", 5L, "diagnosis", 20L, "treatment", 30L);
    var relations =
        List.of(new Relation(Map.of("either", 1, "both", 1, "diagnosis", -1, "treatment", -1)));

    assertThat(new SmallCells(cells, relations, Set.of(), 11).hidden(Set.of()))
        .containsExactly("both", "diagnosis");
  }

  @Example
  void goesFurtherWhenTheNeighboursAreHiddenAlready() {
    // a = b and b = c + d: with a and b hidden, c and d still tell both.
    var cells = Map.of("a", 3L, "b", 3L, "c", 3L, "d", 0L);
    var relations = List.of(Relation.sum("a", List.of("b")), Relation.sum("b", List.of("c", "d")));

    var hidden = new SmallCells(cells, relations, Set.of(), 11).hidden(Set.of());

    assertThat(hidden).contains("a", "b", "c");
    assertThat(RowSpace.fixed(relations, hidden)).isEmpty();
  }

  @Example
  void aHarmlessCountMayBeSmallButIsHiddenWhereItTells() {
    var cells = Map.of("all", 60L, "excluded", 3L, "counted", 57L);
    var relations = List.of(Relation.sum("all", List.of("excluded", "counted")));
    var small = Map.of("all", 60L, "excluded", 53L, "counted", 7L);

    assertThat(new SmallCells(cells, relations, Set.of("excluded"), 11).hidden(Set.of()))
        .isEmpty();
    assertThat(new SmallCells(small, relations, Set.of("excluded"), 11).hidden(Set.of()))
        .containsExactly("counted", "excluded");
  }

  @Example
  void refusesARelationThatDoesNotHold() {
    var relations = List.of(Relation.sum("all", List.of("a")));

    assertThatThrownBy(() -> new SmallCells(Map.of("all", 5L, "a", 3L), relations, Set.of(), 11))
        .hasMessage("Small cells: counts that should add up miss by 2 [relation-holds]."
            + " Correct the identity in the metric table.");
  }

  // A table of counts with its margins, each of them a cell.
  private static List<Relation> table(
      int rows, int columns, Random random, Map<String, Long> cells) {
    var relations = new ArrayList<Relation>();
    var all = new ArrayList<String>();
    for (int row = 0; row < rows; row++) {
      var parts = new ArrayList<String>();
      for (int column = 0; column < columns; column++) {
        var name = row + "/" + column;
        cells.put(name, (long) random.nextInt(random.nextInt(40) + 1));
        parts.add(name);
      }
      cells.put(row + "/all", parts.stream().mapToLong(cells::get).sum());
      relations.add(Relation.sum(row + "/all", parts));
      all.add(row + "/all");
    }
    cells.put("all/all", all.stream().mapToLong(cells::get).sum());
    relations.add(Relation.sum("all/all", all));
    for (int column = 0; column < columns; column++) {
      var parts = new ArrayList<String>();
      for (int row = 0; row < rows; row++) {
        parts.add(row + "/" + column);
      }
      cells.put("all/" + column, parts.stream().mapToLong(cells::get).sum());
      relations.add(Relation.sum("all/" + column, parts));
    }
    return relations;
  }

  private static boolean fixedBySingularValues(
      List<Relation> relations, List<String> unknown, String cell) {
    // Rows of zeros make the matrix at least square, which this decomposition wants.
    var matrix = new double[Math.max(relations.size(), unknown.size())][unknown.size()];
    for (int row = 0; row < relations.size(); row++) {
      for (int column = 0; column < unknown.size(); column++) {
        matrix[row][column] = relations.get(row).factors().getOrDefault(unknown.get(column), 0);
      }
    }
    var values = new SingularValueDecomposition(new Array2DRowRealMatrix(matrix));
    for (int i = 0; i < unknown.size(); i++) {
      boolean free = values.getSingularValues()[i] < 1e-9;
      if (free && Math.abs(values.getV().getEntry(unknown.indexOf(cell), i)) > 1e-9) {
        return false;
      }
    }
    return true;
  }
}
