package dev.consilium.matching.scoring;

import dev.consilium.matching.scoring.DecisionTree.Missing;
import dev.consilium.matching.scoring.DecisionTree.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads what XGBoost saves as JSON: parallel lists for the nodes of each tree. */
final class XgboostModel {

  private final ModelObject learner;

  XgboostModel(ModelObject root) {
    learner = root.at("learner");
  }

  TreeEnsemble ensemble() {
    var booster = learner.at("gradient_booster");
    booster.mustBe(
        booster.at("name").word().equals("gbtree"),
        "another booster than gbtree",
        "Train with booster gbtree.");
    var parameters = learner.at("learner_model_param");
    parameters.mustBe(
        parameters.at("num_class").whole() <= 1
            && (!parameters.has("num_target") || parameters.at("num_target").whole() <= 1),
        "several outputs",
        "Train one score.");
    int count = parameters.at("num_feature").whole();
    var model = booster.at("model").at("trees");
    var list = model.list();
    model.checkCount(list.size(), TreeEnsemble.MOST_TREES, "trees");
    var trees = new ArrayList<DecisionTree>();
    long nodes = 0;
    for (var it : list) {
      nodes += it.at("left_children").list().size();
      model.checkCount(nodes, TreeEnsemble.MOST_NODES, "nodes");
      trees.add(tree(it, count));
    }
    return new TreeEnsemble(features(count), trees, base(parameters), true);
  }

  private List<String> features(int count) {
    learner.checkCount(count, TreeEnsemble.MOST_NODES, "features");
    var names = new ArrayList<String>();
    if (learner.has("feature_names")) {
      learner.at("feature_names").list().forEach(it -> names.add(it.word()));
    }
    learner.mustBe(
        names.isEmpty() || names.size() == count,
        names.size() + " names for " + count + " features",
        "Save the model again.");
    for (int i = names.size(); i < count; i++) {
      names.add("f" + i);
    }
    return names;
  }

  // The saved base is the mean of the target; logistic models add its log odds.
  private float base(ModelObject parameters) {
    float base = (float) parameters.at("base_score").number();
    var objective = learner.at("objective").at("name").word();
    if (!objective.endsWith(":logistic") && !objective.endsWith(":logitraw")) {
      learner.mustBe(
          objective.startsWith("rank:") || objective.equals("reg:squarederror"),
          "an objective whose base is not known here",
          "Train rank:ndcg, rank:pairwise, rank:map, reg:squarederror or binary:logistic.");
      return base;
    }
    parameters.mustBe(base > 0 && base < 1, "a base that is no probability", "Save it again.");
    return (float) -StrictMath.log(1.0f / base - 1.0f);
  }

  private static DecisionTree tree(ModelObject tree, int features) {
    var left = tree.at("left_children").list();
    var right = tree.at("right_children").list();
    var conditions = tree.at("split_conditions").list();
    var indices = tree.at("split_indices").list();
    var defaults = tree.at("default_left").list();
    int size = left.size();
    tree.mustBe(
        size > 0
            && right.size() == size
            && conditions.size() == size
            && indices.size() == size
            && defaults.size() == size,
        "lists of different lengths, or empty ones",
        "Save the model again.");
    if (tree.has("categories")) {
      tree.mustBe(
          tree.at("categories").list().isEmpty(), "categorical splits", "Train on numbers only.");
    }
    var nodes = new ArrayList<Node>(size);
    for (int i = 0; i < size; i++) {
      int to = left.get(i).whole();
      // Single precision, as it was trained.
      float condition = (float) conditions.get(i).number();
      if (to < 0) {
        nodes.add(Node.leaf(condition));
      } else {
        int other = right.get(i).whole();
        int feature = indices.get(i).whole();
        left.get(i)
            .mustBe(
                to > i
                    && to < size
                    && other > i
                    && other < size
                    && feature >= 0
                    && feature < features,
                "a child or feature out of range",
                "Save the model again.");
        nodes.add(new Node(
            feature, condition, true, true, defaults.get(i).flag(), Missing.DEFAULT, to, other));
      }
    }
    return DecisionTree.of(nodes);
  }
}
