package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.changed;
import static dev.consilium.core.opinion.SampleOpinion.complete;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpinionChangesTest {

  @Test
  void findsWhatWasReplacedInPrintOrderAndNothingElse() {
    var later = complete(changed()
        .limitations(List.of("None."))
        .summary("Another.")
        .redFlags(List.of(new RedFlag("Pain", "Call."))));

    assertThat(OpinionChanges.between(complete(), later))
        .containsExactly(
            OpinionSection.SUMMARY, OpinionSection.RED_FLAGS, OpinionSection.LIMITATIONS);
    assertThat(later.history().earlier().get(0).changed())
        .isEqualTo(OpinionChanges.between(complete(), later));
  }

  @Test
  void findsASectionThatIsNew() {
    var position =
        SampleOpinion.position(SampleOpinion.AUTHOR, "Dr L", PanelReport.Stance.AGREE, "");
    var later = complete(changed().panel(SampleOpinion.reportAll(Consensus.UNANIMOUS, position)));

    assertThat(OpinionChanges.between(complete(), later)).containsExactly(OpinionSection.PANEL);
  }

  @Test
  void countsNeitherTheVersionsNumberNorItsHistory() {
    assertThat(OpinionChanges.between(complete(), complete(changed()))).isEmpty();
  }

  @Test
  void overwritesAListTypedByHand() {
    var typed = new VersionHistory.Entry(
        1,
        complete().hash(),
        SampleOpinion.DAY,
        "Why.",
        VersionHistory.Relation.CORRECTS,
        List.of(OpinionSection.URGENCY));

    var later = complete(
        changed().summary("Another.").history(new VersionHistory(List.of(typed), List.of())));

    assertThat(later.history().earlier().get(0).changed()).containsExactly(OpinionSection.SUMMARY);
    assertThat(later.history().earlier().get(0).relation())
        .isEqualTo(VersionHistory.Relation.CORRECTS);
  }

  @Test
  void knowsEveryMemberOfAnOpinion() throws IOException {
    var tree = JsonMapper.builder().build().readTree(OpinionJson.write(complete()));
    var members = new HashSet<String>();
    tree.fieldNames().forEachRemaining(members::add);
    members.removeAll(Set.of("kind", "schema", "history"));
    members.add("panel");

    assertThat(Stream.of(OpinionSection.values()).map(OpinionSection::member))
        .containsExactlyInAnyOrderElementsOf(members);
  }
}
