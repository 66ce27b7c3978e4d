package dev.consilium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import dev.consilium.core.lifecycle.CaseState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseQueryTest {

  @Test
  void aPageHoldsOneToAThousandCases() {
    List<CaseQuery> queries = List.of(
        CaseQuery.inState(CaseState.DRAFT),
        CaseQuery.dueBefore(Instant.EPOCH),
        CaseQuery.changedSince(ChangeMark.START));

    for (var query : queries) {
      assertThat(query.limit()).isEqualTo(100);
      assertThat(query.limit(1000).limit()).isEqualTo(1000);
      assertThatThrownBy(() -> query.limit(1001))
          .hasMessage("Case query: limit 1001 [page-limit]. Ask for 1 to 1000 cases a page.");
      assertThatThrownBy(() -> query.limit(0)).hasMessageContaining("[page-limit]");
    }
  }

  @Test
  void aTenantIdIsShortAndPlain() {
    assertThat(new TenantId("Clinic_7.eu-1")).hasToString("Clinic_7.eu-1");
    for (var bad : List.of("", "a/b", "ü", "x".repeat(65), "a b")) {
      assertThatThrownBy(() -> new TenantId(bad)).hasMessageContaining("[tenant-form]");
    }
  }

  @Test
  void anAppendSaysWhatItAsks() {
    var id = new CaseId("C-1");

    assertThat(Append.to(id, 0, Streams.growing(id, 2)))
        .hasToString("Append[C-1 after 0, 2 events]");
  }

  @Test
  void theCacheForgetsWhatWasUsedLeastAndWhatHasAnotherMark() {
    var recent = new RecentCases<String>();
    for (int index = 0; index < 1_025; index++) {
      recent.keep(new CaseId("c" + index), "m", "v" + index);
    }

    assertThat(recent.size()).isEqualTo(1_024);
    assertThat(recent.find(new CaseId("c0"), "m")).isEmpty();
    assertThat(recent.find(new CaseId("c1"), "m")).contains("v1");
    assertThat(recent.find(new CaseId("c1"), "n")).isEmpty();
    recent.forget(new CaseId("c1"));
    assertThat(recent.find(new CaseId("c1"), "m")).isEmpty();
  }
}
