package dev.consilium.core.rules;

import static dev.consilium.core.rules.Reviews.licence;
import static dev.consilium.core.rules.Reviews.review;
import static dev.consilium.core.rules.Reviews.specialist;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

class RuleDecisionTest {

  private static RuleDecision decision() {
    return Reviews.decide(review("US-MA", specialist("US-NY").licence(licence("US-MA"))));
  }

  // The gate trusts a decision, so nobody may make one up.
  @Test
  void isMadeByTheEngineAlone() {
    assertThat(RuleDecision.class).isFinal();
    assertThat(RuleDecision.class.getDeclaredConstructors())
        .allMatch(it ->
            !Modifier.isPublic(it.getModifiers()) && !Modifier.isProtected(it.getModifiers()));
    assertThat(RuleDecision.class.getMethods())
        .filteredOn(it -> it.getReturnType() == RuleDecision.class)
        .isEmpty();
    assertThat(RuleDecision.class.getInterfaces()).isEmpty();
  }

  @Test
  void isEqualToOneThatSaysTheSame() {
    var other = Reviews.decide(review("US-AK", specialist("US-NY").licence(licence("US-MA"))));

    assertThat(decision()).isEqualTo(decision()).hasSameHashCodeAs(decision()).isNotEqualTo(other);
    assertThat(decision()).isNotEqualTo(decision().toString());
  }
}
