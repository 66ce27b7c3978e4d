package dev.consilium.matching.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Gradient-boosted trees that were trained elsewhere, evaluated here. Immutable and safe to share.
 *
 * <p>Reads the JSON that XGBoost saves ({@code save_model}) and that LightGBM dumps ({@code
 * dump_model}). The same model and features give the same bits on every machine: XGBoost's sums are
 * made in single precision in the order of the trees, as XGBoost makes them, LightGBM's in double.
 * A feature that is not known is NaN and goes the way that training has chosen for it; it is never 0.
 */
public final class TreeEnsemble {

  /** The most trees that are read. */
  public static final int MOST_TREES = 10_000;

  /** The most nodes of all trees together that are read. */
  public static final int MOST_NODES = 4_000_000;

  /** The most bytes that are read. */
  public static final int MOST_BYTES = 256 << 20;

  private final List<String> features;
  private final List<DecisionTree> trees;
  private final float base;
  private final boolean single;

  TreeEnsemble(List<String> features, List<DecisionTree> trees, float base, boolean single) {
    this.features = List.copyOf(features);
    this.trees = List.copyOf(trees);
    this.base = base;
    this.single = single;
  }

  /**
   * Reads a model that XGBoost has saved as JSON; one output, numeric splits.
   *
   * @param in UTF-8; the caller closes it
   * @return the ensemble
   * @throws IOException if the stream fails
   * @throws dev.consilium.core.MalformedRecordException with the path for what is no such model
   * @throws dev.consilium.core.LimitExceededException beyond a limit
   */
  public static TreeEnsemble readXgboost(InputStream in) throws IOException {
    return new XgboostModel(ModelObject.read("XGBoost model", in)).ensemble();
  }

  /**
   * Reads a model that LightGBM has dumped as JSON; one output, numeric splits.
   *
   * @param in UTF-8; the caller closes it
   * @return the ensemble
   * @throws IOException if the stream fails
   * @throws dev.consilium.core.MalformedRecordException with the path for what is no such model
   * @throws dev.consilium.core.LimitExceededException beyond a limit
   */
  public static TreeEnsemble readLightgbm(InputStream in) throws IOException {
    return new LightgbmModel(ModelObject.read("LightGBM model", in)).ensemble();
  }

  /** {@return the names of the features, in the order in which {@link #margin} takes them} */
  public List<String> features() {
    return features;
  }

  /** {@return how many trees there are} */
  public int trees() {
    return trees.size();
  }

  /**
   * Evaluates.
   *
   * @param values one for each of {@link #features}; NaN where it is not known
   * @return the sum of the leaves: a score for ranking models, log odds for logistic ones
   * @throws IllegalArgumentException for another number of values
   */
  public double margin(double[] values) {
    if (values.length != features.size()) {
      throw new IllegalArgumentException("Tree ensemble: " + values.length + " values for "
          + features.size() + " features [features-complete]. Give one for each, NaN if unknown.");
    }
    if (single) {
      float sum = base;
      for (var tree : trees) {
        float leaf = (float) tree.leaf(values);
        sum += leaf;
      }
      return sum;
    }
    double sum = 0;
    for (var tree : trees) {
      sum += tree.leaf(values);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "TreeEnsemble[" + trees.size() + " trees, " + features.size() + " features]";
  }
}
