package dev.consilium.core.access;

import dev.consilium.core.Actor;
import dev.consilium.core.CaseId;
import dev.consilium.core.TenantId;
import java.util.Set;

/**
 * Who wants to do what with which case.
 *
 * @param tenant whose case it is; equal case ids of two tenants are two cases
 * @param caseId the case
 * @param state the name of its state, such as {@code IN_REVIEW}
 * @param actsFor the tenant in whose name the actor signed in
 * @param actor who, and in what capacity
 * @param relations how the actor stands to the case; none is denied everything
 * @param action what
 */
public record AccessRequest(
    TenantId tenant,
    CaseId caseId,
    String state,
    TenantId actsFor,
    Actor actor,
    Set<Relation> relations,
    Action action) {

  // The copy keeps a later change to the caller's set away from the request.
  public AccessRequest {
    relations = Set.copyOf(relations);
  }
}
