package dev.consilium.fhir.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** What breaks readers of FHIR, one input each, between two entries that must come through. */
final class Hazards {

  /**
   * One of them.
   *
   * @param name what is the matter
   * @param entry the resource that is hit, its id at the percent sign; empty when more than one is
   * @param input the bytes
   * @param facts ids of the facts that come of it
   * @param codes codes of its issues, sorted
   */
  record Hazard(String name, String entry, Supplier<byte[]> input, String facts, String codes) {

    /** Whether the entry that is hit comes through, less what was wrong. */
    boolean costsEntry() {
      return !List.of(facts.split(" ")).contains("h");
    }

    boolean endsReading() {
      return codes.contains("BROKEN_SYNTAX");
    }
  }

  private static final String PATIENT =
      "{'resourceType':'Patient','id':'p','birthDate':'1960-02-03'}";
  private static final String BEFORE =
      "{'resourceType':'Observation','id':'before','status':'final'}";
  private static final String AFTER =
      "{'resourceType':'Observation','id':'after','status':'final'}";
  private static final String ALL = "before h after";
  private static final String OTHERS = "before after";

  private final List<Hazard> all = new ArrayList<>();

  private Hazards() {}

  static List<Hazard> all() {
    var hazards = new Hazards();
    hazards.values();
    hazards.shapes();
    hazards.references();
    hazards.characters();
    hazards.sizes();
    hazards.xml();
    return hazards.all;
  }

  private void values() {
    observation("a date that is none", "'effectiveDateTime':'2024-02-30'", ALL, "INVALID_DATE");
    observation("a date without zone", "'effectiveDateTime':'2024-02-03T04:05:06'", ALL, "");
    observation("a date without seconds", "'effectiveDateTime':'2024-02-03T04:05Z'", ALL, "");
    resource(
        "a code that is none",
        "'Observation','id':'%','status':'bogus'",
        OTHERS,
        "EXCLUDED_STATUS INVALID_CODE");
    resource(
        "Base64 that is none",
        "'DocumentReference','id':'%','status':'current','content':[{'attachment':{'data':'a$b'}}]",
        ALL,
        "INVALID_ATTACHMENT");
    observation(
        "narrative that is no XHTML",
        "'text':{'status':'generated','div':'<div><p>open'}",
        ALL,
        "");
    observation(
        "a script in narrative",
        "'text':{'status':'generated','div':'<div><script>x()</script></div>'}",
        ALL,
        "");
    observation("an exponent bomb", "'valueQuantity':{'value':1E+400000}", ALL, "LIMIT");
    observation("a bomb below zero", "'valueQuantity':{'value':-1E-4000000}", ALL, "LIMIT");
    observation(
        "1,100 digits", "'valueQuantity':{'value':" + "7".repeat(1_100) + "}", ALL, "LIMIT");
    observation("a number as text", "'valueQuantity':{'value':'5.0'}", ALL, "WRONG_SHAPE");
    observation("a text as number", "'valueString':5", ALL, "WRONG_SHAPE");
    observation("an empty text", "'valueString':''", ALL, "EMPTY_VALUE");
    observation("null in a list", "'component':[null,{'code':{'text':'c'}}]", ALL, "NULL_VALUE");
    observation("two values", "'valueString':'a','valueBoolean':true", ALL, "SEVERAL_VALUES");
  }

  private void shapes() {
    resource("an unknown type", "'Wizard','id':'%'", OTHERS, "");
    resource("a type of R5", "'NutritionIntake','id':'%'", OTHERS, "");
    resource(
        "a medicine of R5",
        "'MedicationRequest','id':'%','status':'active','medication':{'concept':{'text':'c'}}",
        ALL,
        "OTHER_RELEASE");
    observation("an unknown element", "'wizardry':{'a':[1]}", ALL, "");
    observation("a list for one", "'code':[{'text':'c'}]", ALL, "WRONG_SHAPE");
    observation("one for a list of one", "'component':{'code':{'text':'c'}}", ALL, "");
    observation("a text for an object", "'code':'c'", ALL, "WRONG_SHAPE");
    observation("a member twice", "'issued':'2024','issued':'2025'", ALL, "DUPLICATE_MEMBER");
    resource(
        "a status twice",
        "'Observation','id':'%','status':'final','status':'final'",
        OTHERS,
        "DUPLICATE_MEMBER");
    resource(
        "an unknown modifier",
        "'Observation','id':'%','status':'final','modifierExtension':[{'url':'x'}]",
        OTHERS,
        "EXCLUDED_MODIFIER");
    resource(
        "taken back",
        "'Observation','id':'%','status':'entered-in-error'",
        OTHERS,
        "EXCLUDED_STATUS");
    json("no type", "{'id':'%','status':'final'}", OTHERS, "NO_RESOURCE_TYPE");
    json("no object", "'h'", OTHERS, "WRONG_SHAPE");
    observation(
        "an extension before its value",
        "'_issued':{'extension':[{'url':'u','valueString':'x'}]},'issued':'2024-02-03T04:05:06Z'",
        ALL,
        "");
  }

  private void references() {
    observation(
        "contained without id",
        "'contained':[{'resourceType':'Device'}]",
        ALL,
        "CONTAINED_WITHOUT_ID");
    observation(
        "a dangling fragment", "'hasMember':[{'reference':'#x'}]", ALL, "UNRESOLVED_REFERENCE");
    observation(
        "to itself", "'hasMember':[{'reference':'Observation/%'}]", ALL, "UNRESOLVED_REFERENCE");
    whole(
        "in a circle",
        bundle(
            PATIENT,
            BEFORE,
            "{'resourceType':'Observation','id':'h','status':'final','hasMember':[{'reference':'Observation/i'}]}",
            "{'resourceType':'Observation','id':'i','status':'final','hasMember':[{'reference':'Observation/h'}]}",
            AFTER),
        "before h i after",
        "");
    observation(
        "unmatched condition",
        "'hasMember':[{'reference':'Observation?identifier=s|1'}]",
        ALL,
        "UNRESOLVED_REFERENCE");
    observation("another patient", "'subject':{'reference':'Patient/x'}", OTHERS, "OTHER_SUBJECT");
    whole(
        "two senders with one id",
        text("{'resourceType':'Bundle','entry':["
            + entry("http://a/fhir/Patient/1", "{'resourceType':'Patient','id':'1'}") + ","
            + entry(
                "http://b/fhir/Observation/1",
                "{'resourceType':'Observation','id':'b','status':'final',"
                    + "'subject':{'reference':'Patient/1'}}")
            + ","
            + entry(
                "http://a/fhir/Observation/1",
                "{'resourceType':'Observation','id':'a','status':'final',"
                    + "'subject':{'reference':'Patient/1'}}")
            + "]}"),
        "a",
        "OTHER_SUBJECT");
    whole(
        "an address twice",
        text("{'resourceType':'Bundle','entry':["
            + entry("urn:uuid:1", PATIENT) + "," + entry("urn:uuid:2", BEFORE) + ","
            + entry("urn:uuid:2", AFTER) + ","
            + entry(
                "urn:uuid:3",
                "{'resourceType':'Observation','id':'h','status':'final','hasMember':[{'reference':'urn:uuid:2'}]}")
            + "]}"),
        "before after h",
        "AMBIGUOUS_REFERENCE");
    whole(
        "an address in capitals",
        text("{'resourceType':'Bundle','entry':["
            + entry("urn:uuid:2F1C9A52-0D5C-4D6F-8F43-8B8F8C1A0001", PATIENT) + ","
            + entry(
                "urn:uuid:2",
                "{'resourceType':'Observation','id':'h','status':'final','subject':"
                    + "{'reference':'URN:UUID:2f1c9a52-0d5c-4d6f-8f43-8b8f8c1a0001'}}")
            + "]}"),
        "h",
        "");
    whole(
        "fragments of two entries",
        bundle(PATIENT, holding("before", "cisplatin"), holding("after", "taxol")),
        "before after",
        "");
  }

  private void characters() {
    observation("half a pair", "'valueString':'a\\ud800'", ALL, "UNSAFE_TEXT");
    observation("a null character", "'valueString':'a\\u0000'", ALL, "UNSAFE_TEXT");
    observation("a bell", "'valueString':'a\\u0007'", ALL, "UNSAFE_TEXT");
    observation("a change of direction", "'valueString':'a\\u202e'", ALL, "UNSAFE_TEXT");
    var between = between("'Observation','id':'h','status':'final','valueString':'\u00E9'");
    whole("a mark before it", utf8("\uFEFF" + between), ALL, "");
    whole("UTF-16", ("\uFEFF" + between).getBytes(StandardCharsets.UTF_16LE), ALL, "");
    whole("UTF-32", between.getBytes(Charset.forName("UTF-32BE")), ALL, "");
    observation("Latin-1", "'valueString':'\u00E9'", ALL, "UNSAFE_TEXT");
    whole("garbage behind it", utf8(between + " }{"), ALL, "BROKEN_SYNTAX");
    whole(
        "cut off", utf8(between.substring(0, between.length() - 60)), "before h", "BROKEN_SYNTAX");
    whole(
        "blank lines",
        utf8(String.join("\r\n\n \n", quoted(PATIENT), quoted(BEFORE), quoted(AFTER))),
        OTHERS,
        "");
  }

  private void sizes() {
    observation(
        "nesting of 900", "'code':" + "{'a':".repeat(900) + "1" + "}".repeat(900), OTHERS, "LIMIT");
    observation(
        "nesting of 20,000",
        "'code':" + "{'a':".repeat(20_000) + "1" + "}".repeat(20_000),
        "before",
        "BROKEN_SYNTAX LIMIT");
    observation("a name of 60,000", "'" + "n".repeat(60_000) + "':1", "before", "BROKEN_SYNTAX");
    observation("a text of 2 MB", "'valueString':'" + "x".repeat(2_000_000) + "'", ALL, "LIMIT");
    observation(
        "1,001 contained",
        "'contained':[" + "{'resourceType':'Device','id':'d'},".repeat(1_000)
            + "{'resourceType':'Device','id':'d'}]",
        OTHERS,
        "LIMIT");
    resource(
        "an attachment of 5 MB",
        "'DocumentReference','id':'%','status':'current','content':" + "[{'attachment':{'data':'"
            + "QUJD".repeat(1_250_000) + "'}}]",
        ALL,
        "");
    whole(
        "a circle of a thousand",
        circle(1_000),
        IntStream.range(0, 1_000).mapToObj(it -> "o" + it).collect(Collectors.joining(" ")),
        "");
    whole("a bomb of zeros", zipped(new byte[20_000_000]), "refused", "");
  }

  private void xml() {
    markup(
        "an entity bomb",
        "<!DOCTYPE a [<!ENTITY a 'xx'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>",
        "<code><text value='&b;'/></code>",
        "refused",
        "");
    markup(
        "an outer entity",
        "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
        "<code><text value='&a;'/></code>",
        "refused",
        "");
    markup(
        "an outer document type",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'>",
        "",
        "refused",
        "");
    markup(
        "an entity in narrative",
        "",
        "<text><div xmlns='http://www.w3.org/1999/xhtml'>&x;</div>" + "</text>",
        "",
        "BROKEN_SYNTAX");
    markup("an attribute twice", "", "<issued value='2024' value='2025'/>", "", "BROKEN_SYNTAX");
    markup("a foreign namespace", "", "<issued xmlns='urn:x' value='2024'/>", "h after", "");
    markup("a bad date in XML", "", "<issued value='soon'/>", "h after", "INVALID_DATE");
  }

  private static byte[] circle(int length) {
    var resources = new String[length + 1];
    resources[0] = PATIENT;
    for (var i = 0; i < length; i++) {
      resources[i + 1] =
          "{'resourceType':'Observation','id':'o" + i + "','status':'final','hasMember':"
              + "[{'reference':'Observation/o" + (i + 1) % length + "'}]}";
    }
    return bundle(resources);
  }

  private static String holding(String id, String medicine) {
    return "{'resourceType':'MedicationRequest','id':'" + id + "','status':'active','contained':["
        + "{'resourceType':'Medication','id':'m','code':{'text':'" + medicine + "'}}],"
        + "'medicationReference':{'reference':'#m'}}";
  }

  private static byte[] zipped(byte[] plain) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void markup(String name, String before, String member, String facts, String codes) {
    whole(
        name,
        utf8(before + "<Bundle xmlns='http://hl7.org/fhir'><entry><resource><Patient>"
            + "<id value='p'/></Patient></resource></entry><entry><resource><Observation><id value='h'/>"
            + member + "<status value='final'/></Observation></resource></entry><entry><resource>"
            + "<Observation><id value='after'/><status value='final'/></Observation></resource></entry>"
            + "</Bundle>"),
        facts,
        codes);
  }

  private void observation(String name, String member, String facts, String codes) {
    resource(name, "'Observation','id':'%','status':'final'," + member, facts, codes);
  }

  private void resource(String name, String members, String facts, String codes) {
    json(name, "{'resourceType':" + members + "}", facts, codes);
  }

  private void json(String name, String entry, String facts, String codes) {
    all.add(new Hazard(
        name, entry, () -> bundle(PATIENT, BEFORE, entry.replace('%', 'h'), AFTER), facts, codes));
  }

  private void whole(String name, byte[] input, String facts, String codes) {
    all.add(new Hazard(name, "", () -> input, facts, codes));
  }

  /** One entry in another's place, among sound ones. */
  static byte[] among(List<String> entries) {
    var all = new ArrayList<>(List.of(PATIENT));
    all.addAll(entries);
    return bundle(all.toArray(String[]::new));
  }

  private static String between(String members) {
    return new String(
        bundle(PATIENT, BEFORE, "{'resourceType':" + members + "}", AFTER),
        StandardCharsets.ISO_8859_1);
  }

  private static byte[] bundle(String... resources) {
    var entries = new ArrayList<String>();
    for (var resource : resources) {
      entries.add("{'resource':" + resource + "}");
    }
    return text("{'resourceType':'Bundle','entry':[" + String.join(",", entries) + "]}");
  }

  private static String entry(String url, String resource) {
    return "{'fullUrl':'" + url + "','resource':" + resource + "}";
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  // Of one byte each: all is ASCII but the one letter that is to be wrong in UTF-8.
  private static byte[] text(String text) {
    return quoted(text).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
