package dev.consilium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models and predictions were made by the libraries themselves on drawn data. */
class TreeEnsembleTest {

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        TreeEnsembleTest.class.getResourceAsStream(name), "a resource of this test");
  }

  private static InputStream text(String json) {
    return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode expected(String name) throws IOException {
    try (var in = resource(name + "-expected.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static double[] row(JsonNode node) {
    var row = new double[node.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = node.get(i).isNull() ? Double.NaN : node.get(i).doubleValue();
    }
    return row;
  }

  @ParameterizedTest
  @ValueSource(strings = {"lightgbm-rank", "lightgbm-zero", "lightgbm-none"})
  void givesWhatLightgbmGives(String name) throws IOException {
    var expected = expected(name);
    TreeEnsemble ensemble;
    try (var in = resource(name + ".json")) {
      ensemble = TreeEnsemble.readLightgbm(in);
    }

    assertThat(ensemble.features()).startsWith("code_exact").hasSize(5);
    assertThat(ensemble.trees()).isEqualTo(6);
    for (int i = 0; i < expected.path("rows").size(); i++) {
      assertThat(ensemble.margin(row(expected.path("rows").get(i))))
          .as("row " + i)
          .isCloseTo(expected.path("predictions").get(i).doubleValue(), within(1e-12));
    }
    assertThat(expected.path("rows").size()).isEqualTo(45);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xgboost-rank", "xgboost-binary", "xgboost-reg"})
  void givesWhatXgboostGives(String name) throws IOException {
    var expected = expected(name);
    TreeEnsemble ensemble;
    try (var in = resource(name + ".json")) {
      ensemble = TreeEnsemble.readXgboost(in);
    }

    assertThat(ensemble.features()).hasSize(5);
    assertThat(ensemble).hasToString("TreeEnsemble[6 trees, 5 features]");
    for (int i = 0; i < expected.path("rows").size(); i++) {
      assertThat((float) ensemble.margin(row(expected.path("rows").get(i))))
          .as("row " + i)
          .isCloseTo(expected.path("predictions").get(i).floatValue(), within(5e-7f));
    }
    assertThat(expected.path("rows").size()).isEqualTo(45);
  }

  private static final String LIGHTGBM = """
      {'num_tree_per_iteration': 1, 'feature_names': ['a'], 'tree_info': [{'tree_structure': %s}]}
      """;

  private static final String SPLIT = """
      {'split_feature': %s, 'threshold': 1, 'decision_type': '%s', 'default_left': true,
       'missing_type': '%s', 'left_child': {'leaf_value': 1}, 'right_child': {'leaf_value': 2}}
      """;

  @Test
  void aValueThatIsNotKnownGoesWhereTrainingSentIt() throws IOException {
    var ensemble =
        TreeEnsemble.readLightgbm(text(LIGHTGBM.formatted(SPLIT.formatted("0", "<=", "NaN"))));

    assertThat(ensemble.margin(new double[] {Double.NaN})).isEqualTo(1);
    assertThat(ensemble.margin(new double[] {1})).isEqualTo(1);
    assertThat(ensemble.margin(new double[] {1.5})).isEqualTo(2);
    assertThatThrownBy(() -> ensemble.margin(new double[2]))
        .hasMessageContaining("2 values for 1 features [features-complete]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|<=|NaN|a feature out of range",
        "-1|<=|NaN|a feature out of range",
        "0|==|NaN|a categorical split",
        "0|<=|Other|another kind of missing value",
        "0.5|<=|NaN|is no whole number",
        "null|<=|NaN|is no finite number",
      })
  void saysWhereALightgbmModelIsBroken(
      String feature, String decision, String missing, String found) {
    assertThatThrownBy(() -> TreeEnsemble.readLightgbm(
            text(LIGHTGBM.formatted(SPLIT.formatted(feature, decision, missing)))))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageStartingWith("LightGBM model $.tree_info[0].tree_structure")
        .hasMessageContaining(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'num_tree_per_iteration': 3}|several outputs",
        "{'num_tree_per_iteration': 1, 'average_output': true}|a random forest",
        "{'num_tree_per_iteration': 1}|lacks feature_names",
        "{'num_tree_per_iteration': 1, 'feature_names': 1}|is no list",
        "{'num_tree_per_iteration': 1, 'feature_names': [1]}|is no text",
        "{'num_tree_per_iteration': 'x'}|is no finite number",
        "{'num_tree_per_iteration': 1} 2|no single JSON value",
        "nonsense|no single JSON value",
      })
  void saysWhatIsMissingInALightgbmModel(String json, String found) {
    assertThatThrownBy(() -> TreeEnsemble.readLightgbm(text(json)))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageStartingWith("LightGBM model")
        .hasMessageContaining(found);
  }

  private static String xgboost(
      String booster, String classes, String objective, String base, String left) {
    return """
        {'learner': {'gradient_booster': {'name': '%s', 'model': {'trees': [{
          'left_children': [%s, -1, -1], 'right_children': [2, -1, -1],
          'split_conditions': [0.5, 1.0, 2.0], 'split_indices': [0, 0, 0],
          'default_left': [0, 0, 0], 'categories': []}]}},
         'learner_model_param': {'base_score': '%s', 'num_class': '%s', 'num_feature': '1'},
         'objective': {'name': '%s'}}}
        """.formatted(booster, left, base, classes, objective);
  }

  @Test
  void addsTheBaseOfTheObjective() throws IOException {
    var ranking = TreeEnsemble.readXgboost(text(xgboost("gbtree", "0", "rank:ndcg", "5E-1", "1")));
    var odds =
        TreeEnsemble.readXgboost(text(xgboost("gbtree", "0", "binary:logistic", "7.5E-1", "1")));

    assertThat(ranking.margin(new double[] {0.4})).isEqualTo(1.5);
    assertThat(ranking.margin(new double[] {0.5})).isEqualTo(2.5);
    assertThat(ranking.margin(new double[] {Double.NaN})).isEqualTo(2.5);
    assertThat(odds.margin(new double[] {0})).isCloseTo(1 + Math.log(3), within(1e-6));
    assertThat(ranking.features()).containsExactly("f0");
  }

  @ParameterizedTest
  @CsvSource({
    "dart, 0, rank:ndcg, 0.5, 1, another booster",
    "gbtree, 3, rank:ndcg, 0.5, 1, several outputs",
    "gbtree, 0, survival:cox, 0.5, 1, an objective whose base is not known",
    "gbtree, 0, binary:logistic, 1, 1, a base that is no probability",
    "gbtree, 0, rank:ndcg, NaN, 1, is no finite number",
    "gbtree, 0, rank:ndcg, 0.5, 3, a child or feature out of range",
    "gbtree, 0, rank:ndcg, 0.5, 0, a child or feature out of range",
  })
  void saysWhereAnXgboostModelIsBroken(
      String booster, String classes, String objective, String base, String left, String found) {
    assertThatThrownBy(
            () -> TreeEnsemble.readXgboost(text(xgboost(booster, classes, objective, base, left))))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageStartingWith("XGBoost model $.learner")
        .hasMessageContaining(found);
  }

  @Test
  void refusesListsThatDoNotFitTogether() {
    var good = xgboost("gbtree", "0", "rank:ndcg", "0.5", "1");

    assertThatThrownBy(() -> TreeEnsemble.readXgboost(
            text(good.replace("'default_left': [0, 0, 0]", "'default_left': [0]"))))
        .hasMessageContaining("lists of different lengths");
    assertThatThrownBy(() ->
            TreeEnsemble.readXgboost(text(good.replace("'categories': []", "'categories': [1]"))))
        .hasMessageContaining("categorical splits");
    assertThatThrownBy(() -> TreeEnsemble.readXgboost(
            text(good.replace("'objective'", "'feature_names': ['a', 'b'], 'objective'"))))
        .hasMessageContaining("2 names for 1 features");
  }

  @Test
  void stopsAtItsLimits() {
    var trees = "{'tree_structure': {'leaf_value': 1}},".repeat(TreeEnsemble.MOST_TREES);
    var deep = "{'split_feature': 0, 'threshold': 1, 'decision_type': '<=', 'default_left': true,"
        + " 'missing_type': 'NaN', 'right_child': {'leaf_value': 2}, 'left_child': ";

    assertThatThrownBy(() -> TreeEnsemble.readLightgbm(
            text("{'num_tree_per_iteration': 1, 'feature_names': ['a'], 'tree_info': [" + trees
                + "{'tree_structure': {'leaf_value': 1}}]}")))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("[model-size]");
    assertThatThrownBy(() -> TreeEnsemble.readLightgbm(
            text(LIGHTGBM.formatted(deep.repeat(600) + "{'leaf_value': 1}" + "}".repeat(600)))))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining("nested more than 500 deep [model-json]");
  }
}
