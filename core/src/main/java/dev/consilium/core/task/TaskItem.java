package dev.consilium.core.task;

/**
 * One input or output of a task: an id, a hash or a code, never content.
 *
 * @param type what it is, as a code such as {@code opinion}
 * @param value the id, hash or code; never blank
 */
public record TaskItem(String type, String value) {

  // An item that says nothing would satisfy a rule that asks for one.
  public TaskItem {
    if (type.isBlank() || value.isBlank()) {
      throw new IllegalArgumentException("Task item " + type
          + ": type or value is blank [task-item-present]. Give both, or leave the item out.");
    }
  }
}
