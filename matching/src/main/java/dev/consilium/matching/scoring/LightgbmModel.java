package dev.consilium.matching.scoring;

import dev.consilium.matching.scoring.DecisionTree.Missing;
import dev.consilium.matching.scoring.DecisionTree.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads what LightGBM dumps as JSON: trees as nested objects. */
final class LightgbmModel {

  private final ModelObject root;
  private long count;

  LightgbmModel(ModelObject root) {
    this.root = root;
  }

  TreeEnsemble ensemble() {
    root.mustBe(
        root.at("num_tree_per_iteration").whole() == 1, "several outputs", "Train one score.");
    root.mustBe(
        !root.has("average_output") || !root.at("average_output").flag(),
        "a random forest",
        "Train boosted trees.");
    var names = new ArrayList<String>();
    root.at("feature_names").list().forEach(it -> names.add(it.word()));
    var list = root.at("tree_info").list();
    root.at("tree_info").checkCount(list.size(), TreeEnsemble.MOST_TREES, "trees");
    var trees = new ArrayList<DecisionTree>();
    for (var it : list) {
      var nodes = new ArrayList<Node>();
      add(it.at("tree_structure"), names.size(), nodes);
      trees.add(DecisionTree.of(nodes));
    }
    return new TreeEnsemble(names, trees, 0, false);
  }

  /** Adds a node and all below it; gives its number. The reader's depth limit bounds the recursion. */
  private int add(ModelObject object, int features, List<Node> into) {
    count++;
    object.checkCount(count, TreeEnsemble.MOST_NODES, "nodes");
    int at = into.size();
    if (object.has("leaf_value") && !object.has("split_feature")) {
      into.add(Node.leaf(object.at("leaf_value").number()));
      return at;
    }
    object.mustBe(
        object.at("decision_type").word().equals("<="),
        "a categorical split",
        "Train on numbers only.");
    int feature = object.at("split_feature").whole();
    object.mustBe(
        feature >= 0 && feature < features, "a feature out of range", "Dump the model again.");
    double threshold = object.at("threshold").number();
    boolean missingLeft = object.at("default_left").flag();
    var missing = missing(object);
    // Its children come after it; their numbers are known when they are there.
    into.add(Node.leaf(0));
    int left = add(object.at("left_child"), features, into);
    int right = add(object.at("right_child"), features, into);
    into.set(at, new Node(feature, threshold, false, false, missingLeft, missing, left, right));
    return at;
  }

  private static Missing missing(ModelObject object) {
    return switch (object.at("missing_type").word()) {
      case "NaN" -> Missing.DEFAULT;
      case "Zero" -> Missing.NOUGHT_TOO;
      case "None" -> Missing.AS_NOUGHT;
      default ->
        throw object.malformed(
            "another kind of missing value", "model-supported", "Dump the model again.");
    };
  }
}
