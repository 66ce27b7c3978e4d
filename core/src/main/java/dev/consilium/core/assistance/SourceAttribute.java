package dev.consilium.core.assistance;

import java.util.List;

/**
 * What United States law asks a maker to tell about a predictive tool.
 *
 * @param citation the clause, such as {@code 45 CFR 170.315(b)(11)(iv)(B)(2)(iii)}
 * @param group what its group is about
 * @param name stable name in lower-case-with-dashes
 * @param asks half a sentence in our own words
 * @param fields paths of the model card that answer it, by any version of its schema; none when no
 *     field does
 * @param direct whether the fields ask the same; otherwise a person must read whether they answer
 */
public record SourceAttribute(
    String citation, String group, String name, String asks, List<String> fields, boolean direct) {

  // A clause without a name could not be listed as missing.
  public SourceAttribute {
    Words.present("Source attribute", "citation", citation);
    Words.present("Source attribute", "group", group);
    Words.present("Source attribute", "name", name);
    Words.present("Source attribute", "asks", asks);
    fields = List.copyOf(fields);
  }
}
