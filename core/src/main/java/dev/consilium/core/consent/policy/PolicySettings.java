package dev.consilium.core.consent.policy;

/**
 * How a host reads consents. Immutable.
 *
 * <p>Unless changed: the starter tables, a denial overrides, no label means restricted, what no
 * consent answers is denied, no membership is known.
 */
public final class PolicySettings {

  final PolicyTables tables;
  final Combining combining;
  final Unlabelled unlabelled;
  final Provision implicit;
  final MembershipResolver members;

  private PolicySettings(
      PolicyTables tables,
      Combining combining,
      Unlabelled unlabelled,
      Provision implicit,
      MembershipResolver members) {
    this.tables = tables;
    this.combining = combining;
    this.unlabelled = unlabelled;
    this.implicit = implicit;
    this.members = members;
  }

  /**
   * Begins with the safe reading.
   *
   * @param tables hierarchies and duties
   * @return the defaults
   */
  public static PolicySettings of(PolicyTables tables) {
    return new PolicySettings(
        tables,
        Combining.DENY_OVERRIDES,
        Unlabelled.RESTRICTED,
        Provision.deny(),
        MembershipTable.none());
  }

  /**
   * Sets how several consents combine.
   *
   * @param rule the rule
   * @return a copy with it
   */
  public PolicySettings combining(Combining rule) {
    return new PolicySettings(tables, rule, unlabelled, implicit, members);
  }

  /**
   * Sets what a missing label means.
   *
   * @param reading the reading
   * @return a copy with it
   */
  public PolicySettings unlabelled(Unlabelled reading) {
    return new PolicySettings(tables, combining, reading, implicit, members);
  }

  /**
   * Sets what holds where no consent says anything, such as permission to treat.
   *
   * @param policy what it does not match is denied
   * @return a copy with it
   */
  public PolicySettings implicit(Provision policy) {
    return new PolicySettings(tables, combining, unlabelled, policy, members);
  }

  /**
   * Sets who knows memberships.
   *
   * @param resolver answers without I/O
   * @return a copy with it
   */
  public PolicySettings members(MembershipResolver resolver) {
    return new PolicySettings(tables, combining, unlabelled, implicit, resolver);
  }
}
