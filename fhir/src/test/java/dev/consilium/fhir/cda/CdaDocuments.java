package dev.consilium.fhir.cda;

import dev.consilium.fhir.read.AttachmentSink;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Small CDA documents of synthetic patients. */
final class CdaDocuments {

  static final String PATIENT = "<recordTarget><patientRole><id root='1.2.3' extension='syn-17'/>"
      + "<id nullFlavor='UNK'/><id root='1.2.9'/><addr><city>Syntown</city></addr>"
      + "<patient><name use='L'><prefix>Dr</prefix><given>Am\u00e9lie</given><given>Rose</given>"
      + "<family>Synth\u00e9tique</family></name><name>Syn Alias\n One</name>"
      + "<administrativeGenderCode code='F' codeSystem='2.16.840.1.113883.5.1'/>"
      + "<birthTime value='19600203'/><sdtc:deceasedInd value='true'/>"
      + "<sdtc:deceasedTime value='2024'/>"
      + "<languageCommunication><languageCode code='fr-CA'/></languageCommunication>"
      + "</patient></patientRole></recordTarget>";

  static final String AUTHOR = "<author><time value='202403091015-0500'/><assignedAuthor>"
      + "<id root='2.16.840.1.113883.4.6' extension='syn-npi'/><assignedPerson><name>"
      + "<given>Syn</given><family>Author</family></name></assignedPerson>"
      + "<representedOrganization><id root='1.2.4'/><name>Syn Hospital</name><name>Other</name>"
      + "</representedOrganization></assignedAuthor></author>";

  static final String CUSTODIAN = "<custodian><assignedCustodian>"
      + "<representedCustodianOrganization><id root='1.2.5' extension='c'/>"
      + "<name>Syn Archive</name></representedCustodianOrganization>"
      + "</assignedCustodian></custodian>";

  static final String SECTIONS = "<component><structuredBody><component><section>"
      + "<code code='11450-4' codeSystem='2.16.840.1.113883.6.1' displayName='Problems'/>"
      + "<title>Problem  list</title><text><title>no title</title></text>"
      + "<entry><observation><code code='1'/></observation></entry>"
      + "<component><section><title>Inner</title></section></component>"
      + "</section></component>\n<component><section><code nullFlavor='NA'/></section></component>"
      + "</structuredBody></component>";

  private CdaDocuments() {}

  static String document(String content) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n" + bare(content);
  }

  static String bare(String content) {
    return "<ClinicalDocument xmlns='urn:hl7-org:v3' xmlns:sdtc='urn:hl7-org:sdtc'>"
        + "<id root='1.2.6' extension='doc'/><code code='34133-9'"
        + " codeSystem='2.16.840.1.113883.6.1'/><title>Summary</title>"
        + "<effectiveTime value='20240309101500.5+0100'/>" + content + "</ClinicalDocument>";
  }

  static String embedded(String attributes, String text) {
    return document(PATIENT + "<component><nonXMLBody><text " + attributes + ">" + text
        + "</text></nonXMLBody></component>");
  }

  static CdaHeader read(String document) {
    return read(document, CdaLimits.STANDARD, AttachmentSink.discarding());
  }

  static CdaHeader read(String document, CdaLimits limits, AttachmentSink sink) {
    var in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    return new CdaHeaderReader(limits, sink).read("syn-doc", in);
  }
}
