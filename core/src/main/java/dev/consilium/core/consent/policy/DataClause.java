package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import dev.consilium.core.record.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One limit on data; any of its values suffices. */
public sealed interface DataClause {

  /**
   * Tells which element of a provision it comes from.
   *
   * @return the element
   */
  PolicyElement element();

  /** One text for all spellings that mean the same. */
  String key();

  /**
   * When the data came about.
   *
   * @param period both ends inside
   */
  record Time(PolicyPeriod.Dated period) implements DataClause {

    @Override
    public PolicyElement element() {
      return PolicyElement.DATA_PERIOD;
    }

    @Override
    public String key() {
      return "time " + text(period.start()) + "/" + text(period.end());
    }

    private static String text(@Nullable PartialDate date) {
      return date == null ? "" : date.text();
    }
  }

  /**
   * Data named one by one.
   *
   * @param references any of these
   */
  record Named(Set<DataReference> references) implements DataClause {

    @Override
    public PolicyElement element() {
      return PolicyElement.DATA;
    }

    @Override
    public String key() {
      return "data "
          + Ordered.text(references.stream()
              .map(it -> it.meaning() + " " + it.name().form() + " " + it.name().value())
              .toList());
    }
  }

  /**
   * Security labels.
   *
   * @param labels any of these
   * @param reach whether confidentiality is meant up to or from the label
   */
  record Labels(Set<Coding> labels, Reach reach) implements DataClause {

    @Override
    public PolicyElement element() {
      return PolicyElement.LABEL;
    }

    @Override
    public String key() {
      return "label " + reach + " " + Ordered.text(labels);
    }
  }

  /** Which way a confidentiality label reaches. */
  enum Reach {
    /** The label and whatever is less confidential: a permit's way. */
    UP_TO,
    /** The label and whatever is more confidential: a denial's way. */
    FROM
  }

  /**
   * Kinds of data.
   *
   * @param classes any of these
   */
  record Classes(Set<Coding> classes) implements DataClause {

    @Override
    public PolicyElement element() {
      return PolicyElement.CLASS;
    }

    @Override
    public String key() {
      return "class " + Ordered.text(classes);
    }
  }

  /**
   * What the data are about.
   *
   * @param codes any of these
   */
  record Codes(Set<Coding> codes) implements DataClause {

    @Override
    public PolicyElement element() {
      return PolicyElement.CODE;
    }

    @Override
    public String key() {
      return "code " + Ordered.text(codes);
    }
  }

  /** Takes a provision's limits apart. */
  static List<DataClause> of(DataElements elements, Effect effect) {
    var clauses = new ArrayList<DataClause>();
    if (elements.period() != null) {
      clauses.add(new Time(elements.period()));
    }
    if (!elements.data().isEmpty()) {
      clauses.add(new Named(elements.data()));
    }
    if (!elements.labels().isEmpty()) {
      clauses.add(
          new Labels(elements.labels(), effect == Effect.PERMIT ? Reach.UP_TO : Reach.FROM));
    }
    if (!elements.classes().isEmpty()) {
      clauses.add(new Classes(elements.classes()));
    }
    if (!elements.codes().isEmpty()) {
      clauses.add(new Codes(elements.codes()));
    }
    return clauses;
  }
}
