package dev.consilium.core.consent.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one provision made of the request.
 *
 * @param path where it stands, such as {@code provision.provision[0]}
 * @param effect what it does; null at a root that leaves it open
 * @param elements the elements it has and whether they matched; absent ones match everything
 * @param limits the elements that make its answer depend on each resource
 * @param reached true when every provision above it matched or may have
 */
public record ProvisionTrace(
    String path,
    @Nullable Effect effect,
    List<ElementMatch> elements,
    List<PolicyElement> limits,
    boolean reached) {

  // The copies keep a later change to the caller's lists away.
  public ProvisionTrace {
    elements = List.copyOf(elements);
    limits = List.copyOf(limits);
  }

  /**
   * Tells whether its elements match the request.
   *
   * @return the weakest answer among them
   */
  public Trilean matched() {
    return elements.stream().map(ElementMatch::matched).reduce(Trilean.TRUE, Trilean::and);
  }
}
