package dev.consilium.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ServiceProgramJsonProperties {

  private static final Set<String> SEEN = Set.of("kind", "schema");

  static ServiceProgram program(long seed) {
    return new RandomFields(new Random(seed)).fill(ProgramForm.defaults(), ProgramForm::visit);
  }

  @Property
  void everyProgramComesBackAsItWent(@ForAll long seed) {
    var program = program(seed);
    var text = ServiceProgramJson.write(program);

    assertThat(ServiceProgramJson.validate(text)).isEmpty();
    assertThat(ServiceProgramJson.read(text)).isEqualTo(program).hasSameHashCodeAs(program);
    assertThat(ServiceProgramJson.write(ServiceProgramJson.read(text))).isEqualTo(text);
  }

  @Property
  void everyProgramPromisesTermsThatACaseCanHave(@ForAll long seed) {
    var program = program(seed);
    var terms = program.terms();

    assertThat(terms.selection()).isEqualTo(program.selection().mode());
    assertThat(terms.panelMembers()).isEqualTo(program.panel().least());
    assertThat(terms.followUpQuestions()).isEqualTo(program.followUp().questions());
    for (var mode : program.selection().alternatives()) {
      assertThat(program.terms(mode, true).selection()).isEqualTo(mode);
    }
  }

  @Property
  void twoProgramsAreEqualOnlyWhenEverySettingIs(@ForAll long one, @ForAll long other) {
    var first = program(one);
    var second = program(other);

    assertThat(first.equals(second))
        .isEqualTo(ServiceProgramJson.tree(first).equals(ServiceProgramJson.tree(second)));
  }

  @Property
  void aMemberThatNobodyKnowsIsFoundWhereverItStands(
      @ForAll long seed, @ForAll @IntRange(max = 1000) int place) {
    var tree = ServiceProgramJson.tree(program(seed));
    var objects = tree.findParents("mode").stream().map(it -> (ObjectNode) it).toList();
    objects.get(place % objects.size()).put("unheard-of", 1);

    assertThat(ServiceProgramJson.validate(tree.toString())).singleElement().satisfies(it -> {
      assertThat(it.rule()).isEqualTo("member-known");
      assertThat(it.where()).endsWith("/unheard-of");
      assertThat(tree.at(it.where()).isInt()).isTrue();
    });
  }

  @Property
  void everySettingOfTheWrongTypeIsFoundAtItsPointer(
      @ForAll long seed, @ForAll @IntRange(max = 1000) int place) {
    var tree = ServiceProgramJson.tree(program(seed));
    var names = new HashSet<String>();
    tree.fieldNames().forEachRemaining(names::add);
    names.removeAll(SEEN);
    var name = names.stream().sorted().toList().get(place % names.size());
    tree.put(name, true);

    assertThat(ServiceProgramJson.validate(tree.toString()))
        .anySatisfy(it -> assertThat(it.where()).isEqualTo("/" + name));
  }

  @Property
  void generatedProgramsUseEveryGroup(@ForAll @IntRange(max = 50) int block) {
    var groups = new HashSet<String>();
    for (int seed = 0; seed < 100; seed++) {
      var tree = ServiceProgramJson.tree(program(block * 100L + seed));
      var defaults = ServiceProgramJson.tree(ProgramForm.defaults());
      tree.properties().stream()
          .filter(it -> !it.getValue().equals(defaults.get(it.getKey())))
          .forEach(it -> groups.add(it.getKey()));
    }

    assertThat(groups)
        .containsAll(ServiceProgramJson.tree(ProgramForm.defaults()).properties().stream()
            .map(java.util.Map.Entry::getKey)
            .filter(it -> !SEEN.contains(it))
            .toList());
  }
}
