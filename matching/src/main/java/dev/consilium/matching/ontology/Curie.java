package dev.consilium.matching.ontology;

/** Short forms of ids: {@code HP:0000001} for {@code …/obo/HP_0000001}. */
final class Curie {

  private Curie() {}

  /** Gives the short form; empty when the id has another prefix. */
  static String of(String id, String prefix) {
    var last = id.substring(id.lastIndexOf('/') + 1);
    int at = prefix.length();
    boolean ours = last.startsWith(prefix)
        && last.length() > at + 1
        && (last.charAt(at) == '_' || last.charAt(at) == ':');
    return ours ? prefix + ":" + last.substring(at + 1) : "";
  }
}
