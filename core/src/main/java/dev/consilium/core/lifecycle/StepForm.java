package dev.consilium.core.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How one kind of step is stored.
 *
 * @param <T> the kind
 * @param type its class
 * @param writer fills the members
 * @param reader takes them back
 */
record StepForm<T extends CaseStep>(
    Class<T> type, BiConsumer<T, ObjectNode> writer, Function<EventObject, T> reader) {

  static <T extends CaseStep> StepForm<T> of(
      Class<T> type, BiConsumer<T, ObjectNode> writer, Function<EventObject, T> reader) {
    return new StepForm<>(type, writer, reader);
  }

  static <T extends CaseStep> StepForm<T> bare(Class<T> type, Supplier<T> maker) {
    return new StepForm<>(type, (step, node) -> {}, object -> maker.get());
  }

  void write(CaseStep step, ObjectNode node) {
    writer.accept(type.cast(step), node);
  }
}
