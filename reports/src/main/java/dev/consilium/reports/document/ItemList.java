package dev.consilium.reports.document;

import java.util.List;

/**
 * Items with bullets or numbers.
 *
 * @param ordered true for 1, 2, 3; false for bullets
 * @param items at least one, none blank
 */
public record ItemList(boolean ordered, List<Phrase> items) implements Block {

  // A list tag without items, or an item without text, misleads a screen reader.
  public ItemList {
    items = List.copyOf(items);
    if (items.isEmpty() || items.stream().anyMatch(Phrase::isBlank)) {
      throw new IllegalArgumentException(
          "List: no items, or a blank one [list-present]. Leave out what is empty.");
    }
  }

  /** Says the number of items only. */
  @Override
  public String toString() {
    return "ItemList[" + items.size() + "]";
  }
}
