package dev.consilium.fhir.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the references within one source (FHIR R4 bundle rules, section 2.36.4). */
final class References {

  record Resolution(ReferenceOutcome outcome, @Nullable Entry entry) {}

  private final List<Companion> companions;

  References(List<Companion> companions) {
    this.companions = companions;
  }

  private record Known(String url, Resolution resolution) {}

  private @Nullable Known last;
  private final Map<String, Entry> byUrl = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> shared = new LinkedHashSet<>();
  private @Nullable Map<String, Entry> byId;
  private @Nullable Map<String, List<Entry>> byIdentifier;

  void add(Entry entry) {
    last = null;
    byId = null;
    byIdentifier = null;
    entries.add(entry);
    if (entry.fullUrl != null) {
      var url = url(entry.fullUrl);
      entry.sameUrl = byUrl.put(url, entry);
      if (entry.sameUrl != null) {
        shared.add(url);
      }
    }
  }

  /** For each address that several entries have, the last; {@link Entry#sameUrl} leads on. */
  List<Entry> sharing() {
    return shared.stream().map(byUrl::get).filter(Objects::nonNull).toList();
  }

  // Most sources name their entries by address only: this index is made for those that do not.
  private Map<String, Entry> byId() {
    if (byId == null) {
      byId = new HashMap<>();
      for (var entry : entries) {
        if (!entry.id.isEmpty()) {
          entry.sameId = byId.put(entry.id, entry);
        }
      }
    }
    return byId;
  }

  private Map<String, List<Entry>> byIdentifier() {
    if (byIdentifier == null) {
      byIdentifier = new HashMap<>();
      for (var entry : entries) {
        for (var identifier : entry.identifiers) {
          byIdentifier
              .computeIfAbsent(identifier.toString(), key -> new ArrayList<>(1))
              .add(entry);
        }
      }
    }
    return byIdentifier;
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
        ? new Resolution(ReferenceOutcome.WRONG_TYPE, null)
        : found;
  }

  private Resolution logical(Ref ref) {
    var identifier = ref.identifier();
    var found = identifier == null
        ? List.<Entry>of()
        : byIdentifier().getOrDefault(identifier.system() + "|" + identifier.code(), List.of());
    return found.size() == 1
        ? new Resolution(ReferenceOutcome.LOGICAL, found.get(0))
        : new Resolution(ReferenceOutcome.LOGICAL, null);
  }

  private Resolution byAddress(Entry from, String url) {
    var owner = from.container == null ? from : from.container;
    if (url.startsWith("#")) {
      return inside(owner, url.substring(1));
    }
    // Without a server of their own, entry after entry names its patient alike.
    if (owner.fullUrl != null && !isUrn(owner.fullUrl)) {
      return elsewhere(owner, url);
    }
    var known = last;
    if (known == null || !known.url().equals(url)) {
      known = new Known(url, elsewhere(owner, url));
      last = known;
    }
    return known.resolution();
  }

  private Resolution elsewhere(Entry owner, String url) {
    var question = url.indexOf('?');
    if (question > 0) {
      return conditional(url.substring(0, question), url.substring(question + 1));
    }
    if (url.startsWith("http:") || url.startsWith("https:") || isUrn(url)) {
      return latest(url, isUrn(url) ? ReferenceOutcome.DANGLING : ReferenceOutcome.EXTERNAL);
    }
    var root = owner.fullUrl == null ? null : root(owner.fullUrl);
    if (root != null) {
      return latest(root + url, ReferenceOutcome.EXTERNAL);
    }
    return byTypeAndId(plain(url), version(url));
  }

  private Resolution byTypeAndId(String url, @Nullable String version) {
    var slash = url.indexOf('/');
    var choice = new Choice(version);
    if (slash > 0) {
      for (var each = byId().get(url.substring(slash + 1)); each != null; each = each.sameId) {
        if (each.type.length() == slash && url.startsWith(each.type)) {
          choice.consider(each);
        }
      }
    }
    return choice.resolution(ReferenceOutcome.DANGLING);
  }

  /** The server's address in {@code [root]Type/id}; null when the address has another form. */
  static @Nullable String root(String fullUrl) {
    var url = plain(fullUrl);
    var slash = url.lastIndexOf('/');
    var before = slash < 0 ? -1 : url.lastIndexOf('/', slash - 1);
    if (before < 0 || !(url.startsWith("http://") || url.startsWith("https://"))) {
      return null;
    }
    var restful =
        before > url.indexOf("//") + 1 && isType(url, before + 1, slash) && isId(url, slash + 1);
    return restful ? url.substring(0, before + 1) : null;
  }

  private static boolean isType(String url, int from, int to) {
    for (var i = from; i < to; i++) {
      if (!isLetter(url.charAt(i))) {
        return false;
      }
    }
    return to > from + 1 && Character.isUpperCase(url.charAt(from));
  }

  private static boolean isId(String url, int from) {
    for (var i = from; i < url.length(); i++) {
      var c = url.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '-' && c != '.') {
        return false;
      }
    }
    return url.length() > from && url.length() <= from + 64;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean hasCapital(String url) {
    for (var i = 0; i < url.length(); i++) {
      var c = url.charAt(i);
      if (c > 'z' || (c >= 'A' && c <= 'Z')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUrn(String url) {
    return url.regionMatches(true, 0, "urn:", 0, 4);
  }

  private static Resolution inside(Entry owner, String id) {
    if (id.isEmpty()) {
      return new Resolution(ReferenceOutcome.RESOLVED, owner);
    }
    for (var each : owner.contained) {
      if (each.id.equals(id)) {
        return new Resolution(ReferenceOutcome.RESOLVED, each);
      }
    }
    return new Resolution(ReferenceOutcome.DANGLING, null);
  }

  private Resolution conditional(String type, String query) {
    var choice = new Choice(null);
    if (query.startsWith("identifier=") && query.indexOf('&') < 0) {
      var identifier = decoded(query.substring(11));
      consider(type, byIdentifier().getOrDefault(identifier, List.of()), choice);
      // What the source itself says of somebody comes before what its companions say.
      if (choice.only == null) {
        companions.forEach(it -> consider(type, it.answering(identifier), choice));
      }
    }
    return choice.resolution(ReferenceOutcome.CONDITIONAL_UNMATCHED);
  }

  private static void consider(String type, List<Entry> answers, Choice choice) {
    for (var each : answers) {
      if (each.type.equals(type)) {
        choice.consider(each);
      }
    }
  }

  // A plus sign stays one: identifiers hold it, and a space is never sent for it.
  private static String decoded(String value) {
    if (value.indexOf('%') < 0) {
      return value;
    }
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private Resolution latest(String url, ReferenceOutcome otherwise) {
    var choice = new Choice(version(url));
    for (var each = byUrl.get(url(plain(url))); each != null; each = each.sameUrl) {
      choice.consider(each);
    }
    return choice.resolution(otherwise);
  }

  /** One of several entries under one address: that of the version asked for, or the latest. */
  private static final class Choice {

    private final @Nullable String version;
    private @Nullable Entry only;
    private int count;

    Choice(@Nullable String version) {
      this.version = version;
    }

    void consider(Entry entry) {
      if (version == null ? !entry.superseded : version.equals(entry.version)) {
        only = entry;
        count++;
      }
    }

    Resolution resolution(ReferenceOutcome otherwise) {
      if (only == null) {
        return new Resolution(otherwise, null);
      }
      return count > 1
          ? new Resolution(ReferenceOutcome.AMBIGUOUS, null)
          : new Resolution(ReferenceOutcome.RESOLVED, only);
    }
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
    return isUrn(url) && hasCapital(url) ? url.toLowerCase(Locale.ROOT) : url;
  }
}
