package dev.consilium.fhir.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Makes a resource with every element that R4 gives its type, each with a value of its own. */
final class EverythingOf {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode TYPES = table("r4-elements.json").get("types");
  private static final JsonNode STATUS = table("vocabulary.json").get("status");
  private static final Set<String> UNSAID = Set.of("implicitRules", "doNotPerform", "comparator");
  private static final List<String> CHOICES = List.of(
      "value",
      "onset",
      "abatement",
      "effective",
      "performed",
      "occurrence",
      "medication",
      "deceased",
      "reported",
      "multipleBirth",
      "born",
      "age",
      "allowed",
      "asNeeded",
      "dose",
      "rate",
      "bounds",
      "author",
      "timing",
      "detail",
      "due",
      "scheduled",
      "product",
      "created",
      "target");
  private static final String DATES =
      ".*(Date|DateTime|Instant|Updated|On|Over|Prepared|Asserted)|date|issued|started|start|end"
          + "|creation|time|manufactureDate|statusDate|startDate|dueDate|dateAsserted|created|recorded|event|lastOccurrence|onset|expirationDate|authored";
  private static final String TRUTHS =
      ".*Boolean|active|preferred|userSelected|primarySource|isSubpotent|excluded|wasSubstituted";
  private static final String NUMBERS =
      "value|rank|position|size|number|numberOf.*|sequence|count.*|duration|durationMax|frequency.*"
          + "|period|periodMax|offset|factor|lowerLimit|upperLimit|dimensions|.*Integer|frames";

  /** Each value that is told apart, with the path at which it stands. */
  final Map<String, String> leaves = new LinkedHashMap<>();

  private final String type;
  private final Random random;
  private int next = 1000;

  EverythingOf(String type, long seed) {
    this.type = type;
    this.random = new Random(seed);
  }

  private static JsonNode table(String name) {
    try (var in = Tables.class.getResourceAsStream(name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String json() {
    var root = JSON.createObjectNode().put("resourceType", type);
    fill(root, type, type, 0);
    root.remove("subject");
    root.remove("patient");
    // A device without a patient is no fact, so that nothing of it would be tried.
    if (type.equals("Device")) {
      root.putObject("patient").put("reference", "Patient/p");
    }
    leaves
        .values()
        .removeIf(it -> it.startsWith(type + ".subject") || it.startsWith(type + ".patient"));
    return root.toString();
  }

  private void fill(ObjectNode into, String of, String path, int depth) {
    var groups = new TreeMap<String, List<String>>();
    for (var word : TYPES.get(of).asText().split(" ", -1)) {
      var name = word.replaceFirst(":.*", "");
      var group = CHOICES.stream()
          .filter(it -> name.startsWith(it)
              && name.length() > it.length()
              && Character.isUpperCase(name.charAt(it.length())))
          .findFirst()
          .orElse(name);
      groups.computeIfAbsent(group, it -> new ArrayList<>()).add(word);
    }
    for (var group : groups.values()) {
      var word = group.get(random.nextInt(group.size())).split(":", -1);
      var below = word.length == 1 ? "" : word[1];
      if (!UNSAID.contains(word[0]) && (below.isEmpty() || (TYPES.has(below) && depth < 6))) {
        member(into, word[0], below, path + "." + word[0], depth);
      }
    }
  }

  private void member(ObjectNode into, String name, String below, String path, int depth) {
    if (below.isEmpty()) {
      plain(into, name, path);
      return;
    }
    if (path.equals(type + ".clinicalStatus") || path.equals(type + ".verificationStatus")) {
      var code = name.equals("clinicalStatus") ? "active" : "confirmed";
      into.putObject(name).putArray("coding").addObject().put("code", code);
      return;
    }
    var object = JSON.createObjectNode();
    fill(object, below, path, depth + 1);
    into.set(name, object);
  }

  private void plain(ObjectNode into, String name, String path) {
    var mark = next++;
    if (path.matches(type + "\\.(s|docS|lifecycleS)tatus") && STATUS.has(type)) {
      var table =
          STATUS.get(name.equals("docStatus") ? type + "." + name : type).asText();
      into.put(name, table.replaceAll(".*?([a-z-]+)=(?:UNSTATED|ENDED).*", "$1"));
    } else if (name.matches(TRUTHS)) {
      into.put(name, true);
    } else if (path.equals(type + ".gender")) {
      into.put(name, "female");
    } else if (path.equals(type + ".criticality")) {
      into.put(name, "high");
    } else if (name.matches(DATES)) {
      var date = (mark + 900) + "-02-03";
      into.put(name, date);
      leaves.put(date, path);
    } else if (name.matches(NUMBERS) && !path.endsWith("Annotation.value") && isNumber(path)) {
      into.put(name, mark);
      leaves.put(Integer.toString(mark), path);
    } else if (!name.equals("data")) {
      into.put(name, "m" + mark);
      leaves.put("m" + mark, path);
    }
  }

  // ContactPoint and Identifier have a value that is a text.
  private static boolean isNumber(String path) {
    return !path.matches(".*(telecom|dentifier)\\.value");
  }
}
