package dev.consilium.fhir.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.consilium.fhir.dicom.DicomTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words from which a fuzzer builds inputs of one kind, in libFuzzer's dictionary form. */
final class Words {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,40}");

  private static final List<String> JSON = List.of(
      "{\"resourceType\":\"",
      "\"entry\":[{\"resource\":{",
      "\"fullUrl\":\"urn:uuid:",
      "\"contained\":[{",
      "\"extension\":[{\"url\":\"",
      "\"reference\":\"#",
      "\"_",
      "\":null",
      "\":[null,",
      "1E400000",
      "-0.0",
      "5.00",
      "\\u0000",
      "\\ud800",
      "\\u202e",
      "}\n{",
      "\uFEFF",
      "Patient?identifier=",
      "/_history/2",
      "\"value\":",
      "\"data\":\"aGVsbG8=\"");
  private static final List<String> XML = List.of(
      "<",
      "</",
      "/>",
      " value=\"",
      "xmlns=\"http://hl7.org/fhir\"",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<!DOCTYPE a [",
      "<!ENTITY e \"x\">",
      "&e;",
      "&#x202e;",
      "&amp;",
      "<?xml version=\"1.0\"",
      "encoding=\"UTF-16\"?>",
      "<div xmlns=\"http://www.w3.org/1999/xhtml\">",
      "<resource>");
  private static final List<String> CDA = List.of(
      "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">",
      "recordTarget",
      "patientRole",
      "patient",
      "name",
      "given",
      "family",
      "administrativeGenderCode",
      "birthTime",
      "author",
      "assignedAuthor",
      "representedOrganization",
      "custodian",
      "assignedCustodian",
      "component",
      "structuredBody",
      "section",
      "nonXMLBody",
      "title",
      "effectiveTime value=\"20240309",
      "representation=\"B64\"",
      "mediaType=\"",
      "root=\"",
      "extension=\"",
      "nullFlavor=\"",
      "sdtc:deceasedInd",
      "xmlns:sdtc=\"urn:hl7-org:sdtc\"");
  private static final List<String> DICOM = List.of(
      "DICM",
      "1.2.840.10008.1.2",
      "1.2.840.10008.1.2.1",
      "1.2.840.10008.1.2.2",
      "1.2.840.10008.1.2.1.99",
      "SQ\0\0",
      "UN\0\0",
      "OB\0\0",
      "\u00FF\u00FF\u00FF\u00FF",
      "\u00FE\u00FF\0\u00E0",
      "\u00FE\u00FF\r\u00E0",
      "\u00FE\u00FF\u00DD\u00E0",
      "\u00E0\u007F\u0010\0",
      "\\ISO 2022 IR 87",
      "\\ISO 2022 IR 149",
      "ISO_IR 192",
      "GB18030",
      "\u001B$B",
      "\u001B(J",
      "\u001B$)C",
      "19600203",
      "YES",
      "PN",
      "UI",
      "DA",
      "CS",
      "LO");

  private Words() {}

  static String dictionary(Target target) throws IOException {
    var words = new ArrayList<String>();
    if (target.fhir) {
      names().forEach(words::add);
      words.addAll(target == Target.JSON ? JSON : XML);
    } else if (target == Target.CDA) {
      words.addAll(XML);
      words.addAll(CDA);
    } else {
      words.addAll(DICOM);
      for (var tag : DicomTag.values()) {
        words.add(littleEndian(tag.number()));
      }
    }
    var charset = target == Target.DICOM ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    var out = new StringBuilder();
    words.forEach(it -> out.append(quoted(it.getBytes(charset))).append('\n'));
    return out.toString();
  }

  // Element and type names as the reader itself knows them.
  private static Set<String> names() throws IOException {
    var names = new TreeSet<String>();
    try (var in =
        dev.consilium.fhir.read.RecordReader.class.getResourceAsStream("r4-elements.json")) {
      var text = new ObjectMapper().readTree(Objects.requireNonNull(in)).toString();
      var match = NAME.matcher(text);
      while (match.find()) {
        names.add(match.group());
      }
    }
    return names;
  }

  private static String littleEndian(int tag) {
    return "" + (char) (tag >>> 16 & 0xFF) + (char) (tag >>> 24) + (char) (tag & 0xFF)
        + (char) (tag >>> 8 & 0xFF);
  }

  private static String quoted(byte[] bytes) {
    var out = new StringBuilder("\"");
    for (var b : bytes) {
      var plain = b >= ' ' && b < 0x7F && b != '"' && b != '\\';
      out.append(plain ? "" + (char) b : String.format(Locale.ROOT, "\\x%02X", b & 0xFF));
    }
    return out.append('"').toString();
  }
}
