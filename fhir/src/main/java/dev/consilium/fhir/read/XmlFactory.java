package dev.consilium.fhir.read;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;

/** Makes the JDK's own StAX parsers, with everything shut off that reads beyond the document. */
final class XmlFactory {

  private XmlFactory() {}

  /**
   * A factory that knows no document type, no entity of its own and no other file.
   *
   * <p>The JDK's implementation and not whatever lies on the class path: only its switches were
   * tried out.
   */
  static XMLInputFactory create() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new javax.xml.stream.XMLStreamException("an external entity [xml-no-entities]");
    });
    return factory;
  }
}
