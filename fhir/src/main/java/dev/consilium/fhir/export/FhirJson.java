package dev.consilium.fhir.export;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Writes resources as bytes. Safe to share between threads, as the context is.
 *
 * @param context an R4 context; one per application
 */
public record FhirJson(FhirContext context) {

  /**
   * Writes one resource.
   *
   * @param resource any R4 resource
   * @return JSON in UTF-8 without line breaks; equal resources give equal bytes
   */
  public byte[] bytes(IBaseResource resource) {
    return context
        .newJsonParser()
        .setPrettyPrint(false)
        .encodeResourceToString(resource)
        .getBytes(StandardCharsets.UTF_8);
  }
}
