package dev.consilium.core.reconcile;

import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.Source;
import java.util.Arrays;

/** The same fact as another source would send it. */
final class Elsewhere {

  private Elsewhere() {}

  static ClinicalFact of(ClinicalFact fact, String document) {
    try {
      var components = fact.getClass().getRecordComponents();
      var types = Arrays.stream(components).map(it -> it.getType()).toArray(Class<?>[]::new);
      var values = new Object[components.length];
      for (var i = 0; i < components.length; i++) {
        values[i] = types[i] == Source.class
            ? Sent.source(document)
            : components[i].getAccessor().invoke(fact);
      }
      return (ClinicalFact) fact.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("A record without its constructor", e);
    }
  }
}
