package dev.consilium.fhir.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves the references within one source (FHIR R4 bundle rules, section 2.36.4). */
final class References {

  /** Where a reference leads. */
  enum Outcome {
    RESOLVED("it leads to its target"),
    AMBIGUOUS("several resources have its address"),
    EXTERNAL("it leads out of the source"),
    DANGLING("nothing has its address"),
    CONDITIONAL_UNMATCHED("nothing answers its query, or more than one"),
    LOGICAL("it is an identifier of nothing in the source"),
    WRONG_TYPE("it leads to a resource of another type");

    final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  record Resolution(Outcome outcome, @Nullable Entry entry) {}

  private static final Pattern RESTFUL =
      Pattern.compile("(https?://.+/)[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}(?:/_history/[^/]+)?");

  private final Map<String, List<Entry>> byUrl = new HashMap<>();
  private final Map<String, List<Entry>> byTypeAndId = new HashMap<>();
  private final Map<String, List<Entry>> byIdentifier = new HashMap<>();

  void add(Entry entry) {
    if (entry.fullUrl != null) {
      put(byUrl, url(entry.fullUrl), entry);
    }
    if (!entry.id.isEmpty()) {
      put(byTypeAndId, entry.type + "/" + entry.id, entry);
    }
    for (var identifier : entry.identifiers) {
      put(byIdentifier, identifier.system() + "|" + identifier.code(), entry);
    }
  }

  private static void put(Map<String, List<Entry>> map, String key, Entry entry) {
    map.merge(key, List.of(entry), (old, one) -> {
      var both = new ArrayList<>(old);
      both.addAll(one);
      return both;
    });
  }

  List<Entry> sharing(Entry entry) {
    return entry.fullUrl == null ? List.of() : byUrl.getOrDefault(url(entry.fullUrl), List.of());
  }

  Resolution resolve(Entry from, Ref ref) {
    var url = ref.url();
    if (url == null) {
      return logical(ref);
    }
    var found = byAddress(from, url);
    var entry = found.entry();
    var type = ref.type();
    return entry != null
            && type != null
            && !type.equals(entry.type)
            && !type.endsWith("/" + entry.type)
        ? new Resolution(Outcome.WRONG_TYPE, null)
        : found;
  }

  private Resolution logical(Ref ref) {
    var identifier = ref.identifier();
    var found = identifier == null
        ? List.<Entry>of()
        : byIdentifier.getOrDefault(identifier.system() + "|" + identifier.code(), List.of());
    return found.size() == 1
        ? new Resolution(Outcome.LOGICAL, found.get(0))
        : new Resolution(Outcome.LOGICAL, null);
  }

  private Resolution byAddress(Entry from, String url) {
    var owner = from.container == null ? from : from.container;
    if (url.startsWith("#")) {
      return inside(owner, url.substring(1));
    }
    var question = url.indexOf('?');
    if (question > 0) {
      return conditional(url.substring(0, question), url.substring(question + 1));
    }
    if (url.startsWith("http:") || url.startsWith("https:") || isUrn(url)) {
      return latest(url, isUrn(url) ? Outcome.DANGLING : Outcome.EXTERNAL);
    }
    var root = owner.fullUrl == null ? null : RESTFUL.matcher(owner.fullUrl);
    if (root != null && root.matches()) {
      return latest(root.group(1) + url, Outcome.EXTERNAL);
    }
    return pick(byTypeAndId.getOrDefault(plain(url), List.of()), version(url), Outcome.DANGLING);
  }

  private static boolean isUrn(String url) {
    return url.regionMatches(true, 0, "urn:", 0, 4);
  }

  private static Resolution inside(Entry owner, String id) {
    if (id.isEmpty()) {
      return new Resolution(Outcome.RESOLVED, owner);
    }
    for (var each : owner.contained) {
      if (each.id.equals(id)) {
        return new Resolution(Outcome.RESOLVED, each);
      }
    }
    return new Resolution(Outcome.DANGLING, null);
  }

  private Resolution conditional(String type, String query) {
    if (!query.startsWith("identifier=")) {
      return new Resolution(Outcome.CONDITIONAL_UNMATCHED, null);
    }
    var found = byIdentifier.getOrDefault(query.substring(11), List.of()).stream()
        .filter(it -> it.type.equals(type))
        .toList();
    return pick(found, null, Outcome.CONDITIONAL_UNMATCHED);
  }

  private Resolution latest(String url, Outcome otherwise) {
    return pick(byUrl.getOrDefault(url(plain(url)), List.of()), version(url), otherwise);
  }

  private static Resolution pick(List<Entry> found, @Nullable String version, Outcome otherwise) {
    var left = version == null
        ? found.stream().filter(it -> !it.superseded).toList()
        : found.stream().filter(it -> version.equals(it.version)).toList();
    if (left.isEmpty()) {
      return new Resolution(otherwise, null);
    }
    return left.size() > 1
        ? new Resolution(Outcome.AMBIGUOUS, null)
        : new Resolution(Outcome.RESOLVED, left.get(0));
  }

  private static String plain(String url) {
    var at = url.indexOf("/_history/");
    return at < 0 ? url : url.substring(0, at);
  }

  private static @Nullable String version(String url) {
    var at = url.indexOf("/_history/");
    return at < 0 ? null : url.substring(at + 10);
  }

  private static String url(String url) {
    return isUrn(url) ? url.toLowerCase(Locale.ROOT) : url;
  }
}
