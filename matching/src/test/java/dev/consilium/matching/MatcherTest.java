package dev.consilium.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.Jurisdiction;
import dev.consilium.matching.synthetic.SyntheticDirectory;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {

  @Test
  void findsBreastOncologistsForSyntheticPatientsInMassachusettsAndArizona() {
    var directory = SyntheticDirectory.generate(200, 7, Cases.DAY);
    var matcher = Matcher.of(directory, MatchConfig.standard());

    for (var place : List.of("US-MA", "US-AZ")) {
      var profile = Cases.profile()
          .residence(new Jurisdiction(place))
          .code(Cases.diagnosis(Cases.SCT, "254837009"))
          .code(Cases.diagnosis(Cases.ICD, "C50912"))
          .build();
      var result = matcher.match(new MatchRequest(profile, 10));
      assertThat(result.ranked()).hasSizeGreaterThan(3);
    }
  }
}
