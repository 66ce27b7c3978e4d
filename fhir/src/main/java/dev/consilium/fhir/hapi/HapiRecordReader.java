package dev.consilium.fhir.hapi;

import dev.consilium.core.LimitExceededException;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.fhir.read.ReadResult;
import dev.consilium.fhir.read.RecordReader;
import dev.consilium.fhir.read.ResourceEvents;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads one patient's HAPI objects into the record that their bytes would give.
 *
 * <p>The objects are walked and never written or changed; a reference is resolved by its text and
 * never by the object that HAPI attached to it. What HAPI's parser dropped before is in no report:
 * bytes are better read by {@link RecordReader} itself. An object has no bytes, so that issues and
 * facts tell the entry and the path and neither line nor offset. Immutable and as thread-safe as its reader.
 */
public final class HapiRecordReader {

  private static final String MEDIA = "application/x-hapi-fhir-r4";

  private final RecordReader reader;

  /**
   * Takes the limits, the sink and the companions of a reader.
   *
   * @param reader how to read
   */
  public HapiRecordReader(RecordReader reader) {
    this.reader = reader;
  }

  /**
   * Reads a bundle, or a single resource.
   *
   * @param source names it in facts and issues; no patient's name
   * @param resource an R4 bundle of any type, or another R4 resource
   * @return the record, and what is not in it; the source's hash is over its elements
   * @throws MalformedRecordException if nothing can be read, or not of one patient
   * @throws LimitExceededException if the source as a whole is beyond a limit
   * @throws UncheckedIOException if the sink fails
   * @throws IllegalArgumentException if it is of another FHIR version than R4
   */
  public ReadResult read(String source, IBaseResource resource) {
    return reader.read(source, MEDIA, events -> any(resource, events));
  }

  /**
   * Reads resources one after the other and keeps none of them.
   *
   * @param source names them in facts and issues; no patient's name
   * @param resources R4 resources, bundles among them; read once
   * @return as {@link #read(String, IBaseResource)}
   * @throws MalformedRecordException if nothing can be read, or not of one patient
   * @throws LimitExceededException if the source as a whole is beyond a limit
   * @throws UncheckedIOException if the sink fails
   * @throws IllegalArgumentException if one is of another FHIR version than R4
   */
  public ReadResult read(String source, Iterator<? extends IBaseResource> resources) {
    return reader.read(source, MEDIA, events -> resources.forEachRemaining(it -> any(it, events)));
  }

  private static void any(IBaseResource resource, ResourceEvents events) {
    if (resource instanceof Bundle bundle) {
      bundle(bundle, "Bundle", events);
    } else if (resource instanceof Resource r4) {
      new ElementWalk(events).resource(r4, "", "resource");
    } else {
      throw new IllegalArgumentException("Resource of " + resource.getStructureFhirVersionEnum()
          + " [fhir-version]. Give HAPI's R4 objects.");
    }
  }

  private static void bundle(Bundle bundle, String path, ResourceEvents events) {
    var index = 0;
    for (var entry : bundle.getEntry()) {
      var place = path + ".entry[" + index++ + "].resource";
      if (entry.getResource() instanceof Bundle inner) {
        bundle(inner, place, events);
      } else if (entry.getResource() != null) {
        var url = entry.getFullUrl();
        new ElementWalk(events).resource(entry.getResource(), url == null ? "" : url, place);
      } else {
        events.emptyEntry();
      }
      beside(entry, events);
    }
  }

  private static void beside(Bundle.BundleEntryComponent entry, ResourceEvents events) {
    for (var property : entry.children()) {
      var name = property.getName();
      if (property.hasValues() && !name.equals("resource") && !name.equals("fullUrl")) {
        events.besideResource(name);
      }
    }
  }
}
