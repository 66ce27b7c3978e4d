package dev.consilium.core.consent.policy;

import dev.consilium.core.Coding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Compares what a consent and a provision say with the request, apart from the data.
 *
 * <p>It remembers what it compared, since both stances, the trace and the residual ask the same. It
 * serves one decision and one thread.
 */
final class ContextMatch {

  private final PolicyRequest request;
  private final PolicySettings settings;
  private final Bounds bounds;
  private final IdentityHashMap<Provision, List<ElementMatch>> compared = new IdentityHashMap<>();

  ContextMatch(PolicyRequest request, PolicySettings settings) {
    this(request, settings, new Bounds(request.zone));
  }

  private ContextMatch(PolicyRequest request, PolicySettings settings, Bounds bounds) {
    this.request = request;
    this.settings = settings;
    this.bounds = bounds;
  }

  /** The same question at another instant. */
  ContextMatch at(Instant other) {
    return new ContextMatch(request.at(other), settings, bounds);
  }

  PolicyRequest request() {
    return request;
  }

  PolicySettings settings() {
    return settings;
  }

  List<ElementMatch> of(ConsentPolicy policy) {
    var elements = new ArrayList<ElementMatch>();
    add(elements, PolicyElement.STATUS, policy.status == ConsentStatus.ACTIVE);
    add(elements, PolicyElement.PATIENT, Ordered.meet(policy.patient, request.patient));
    elements.add(new ElementMatch(PolicyElement.SCOPE, scope(policy.scopes)));
    if (policy.given != null) {
      add(elements, PolicyElement.GIVEN, !request.at.isBefore(policy.given.earliest(request.zone)));
    }
    if (policy.withdrawnAt != null) {
      add(elements, PolicyElement.WITHDRAWAL, request.at.isBefore(policy.withdrawnAt));
    }
    return elements;
  }

  List<ElementMatch> of(Provision provision) {
    // Comparing a provision compares no other, so the map is not changed under way.
    return compared.computeIfAbsent(provision, this::compare);
  }

  private List<ElementMatch> compare(Provision provision) {
    var elements = new ArrayList<ElementMatch>();
    var period = provision.period();
    if (period != null) {
      add(elements, PolicyElement.PERIOD, bounds.contain(period, request.at));
    }
    if (!provision.actors().isEmpty()) {
      elements.add(new ElementMatch(
          PolicyElement.ACTOR, Trilean.any(provision.actors().stream().map(this::actor))));
    }
    if (!provision.actions().isEmpty()) {
      add(elements, PolicyElement.ACTION, provision.actions().contains(request.action));
    }
    if (!provision.purposes().isEmpty()) {
      add(elements, PolicyElement.PURPOSE, purpose(provision.purposes()));
    }
    return elements;
  }

  static Trilean all(List<ElementMatch> elements) {
    var all = Trilean.TRUE;
    for (var element : elements) {
      all = all.and(element.matched());
    }
    return all;
  }

  private static void add(List<ElementMatch> to, PolicyElement element, boolean matched) {
    to.add(new ElementMatch(element, Trilean.of(matched)));
  }

  private Trilean scope(Set<Coding> scopes) {
    if (request.scope == null) {
      return Trilean.TRUE;
    }
    return scopes.isEmpty() ? Trilean.UNKNOWN : Trilean.of(scopes.contains(request.scope));
  }

  private Trilean actor(ProvisionActor actor) {
    return role(actor).and(Trilean.any(actor.names().stream().map(this::isActor)));
  }

  private Trilean role(ProvisionActor actor) {
    var role = actor.role();
    if (role == null || role.sameCode(PolicyRequest.RECIPIENT)) {
      return Trilean.TRUE;
    }
    return request.roles == null
        ? Trilean.UNKNOWN
        : Trilean.of(request.roles.stream().anyMatch(role::sameCode));
  }

  private Trilean isActor(EntityName name) {
    return belongs(request.actor, name);
  }

  /** Tells whether a party is the named one or one of its members. */
  Trilean belongs(Set<EntityName> party, EntityName name) {
    if (party.contains(name)) {
      return Trilean.TRUE;
    }
    return name.mayHaveMembers() ? settings.members.isMember(party, name) : Trilean.FALSE;
  }

  private boolean purpose(Set<Coding> listed) {
    return request.purposes.stream()
        .anyMatch(asked ->
            listed.stream().anyMatch(wider -> settings.tables.purposes.isWithin(asked, wider)));
  }

  /** The instants after the request at which an element of this consent changes its answer. */
  List<Instant> changes(ConsentPolicy policy) {
    var instants = new ArrayList<Instant>();
    if (policy.given != null) {
      instants.add(policy.given.earliest(request.zone));
    }
    if (policy.withdrawnAt != null) {
      instants.add(policy.withdrawnAt);
    }
    changes(policy.root, instants);
    instants.removeIf(it -> !it.isAfter(request.at));
    return instants;
  }

  void changes(Provision provision, List<Instant> into) {
    var period = provision.period();
    if (period != null) {
      into.add(bounds.first(period));
      if (bounds.last(period).isBefore(Instant.MAX)) {
        into.add(bounds.last(period).plusNanos(1));
      }
    }
    provision.exceptions().forEach(it -> changes(it, into));
  }
}
