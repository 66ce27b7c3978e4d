package dev.consilium.matching.ontology;

import dev.consilium.core.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/** Names an ontology by terms, is-a statements and aliases in the order of ids. */
final class OntologyHash {

  private OntologyHash() {}

  static ContentHash of(String[] ids, Links parents, Map<String, Integer> aliases) {
    var digest = ContentHash.digest();
    line(digest, "consilium-ontology 1");
    for (int term = 0; term < ids.length; term++) {
      line(digest, "term\t" + ids[term]);
      for (int at = parents.from(term); at < parents.until(term); at++) {
        line(digest, "is-a\t" + ids[parents.at(at)]);
      }
    }
    aliases.forEach((other, term) -> line(digest, "alias\t" + other + "\t" + ids[term]));
    return ContentHash.ofDigest(digest.digest());
  }

  private static void line(MessageDigest digest, String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
