package dev.consilium.fhir.hapi;

import dev.consilium.fhir.read.ResourceEvents;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Walks through one HAPI resource and tells its elements under the names that JSON gives them. */
final class ElementWalk {

  private final ResourceEvents events;
  private String address = "";

  ElementWalk(ResourceEvents events) {
    this.events = events;
  }

  void resource(Resource resource, String fullUrl, String path) {
    address = fullUrl;
    events.begin(resource.fhirType(), fullUrl, path);
    members(resource);
    events.end();
  }

  private void members(Base of) {
    for (var property : of.children()) {
      for (var value : property.getValues()) {
        // HAPI makes empty objects by looking at them.
        if (value != null && !value.isEmpty()) {
          member(name(property, value), value);
        }
      }
    }
  }

  private static String name(Property property, Base value) {
    var name = property.getName();
    if (!name.endsWith("[x]")) {
      return name;
    }
    var type = value.fhirType();
    return name.substring(0, name.length() - 3)
        + Character.toUpperCase(type.charAt(0))
        + type.substring(1);
  }

  private void member(String name, Base value) {
    if (!events.wants(name) || value.fhirType().equals("xhtml")) {
      events.pass(name);
    } else if (value instanceof PrimitiveType<?> plain) {
      plain(name, plain);
    } else if (events.enter(name)) {
      if (value instanceof Resource contained) {
        events.value("resourceType", contained.fhirType());
      }
      members(value);
      events.leave();
    }
  }

  private void plain(String name, PrimitiveType<?> plain) {
    if (plain instanceof Base64BinaryType binary && events.isContent(name)) {
      if (binary.getValue() != null) {
        events.content(binary.getValue());
      }
    } else {
      var text = plain instanceof IdType id ? id(id) : plain.getValueAsString();
      if (text != null) {
        events.value(name, text);
      }
    }
    companion(name, plain);
  }

  private void companion(String name, Element plain) {
    if ((plain.hasExtension() || plain.getId() != null) && events.enter("_" + name)) {
      if (plain.getId() != null) {
        events.value("id", plain.getId());
      }
      for (var extension : plain.getExtension()) {
        member("extension", extension);
      }
      events.leave();
    }
  }

  // For a resource without id HAPI's parser makes one of its entry's address: none was sent. Its
  // builder marks with a sign what is contained.
  private @Nullable String id(IdType id) {
    var part = id.getIdPart();
    if (part == null || (address.indexOf(':') > 0 && id.getValue().startsWith(address))) {
      return null;
    }
    return part.startsWith("#") ? part.substring(1) : part;
  }
}
