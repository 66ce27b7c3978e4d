/**
 * Where the events of cases are kept, audited, delivered from and erased. Read {@link
 * dev.consilium.core.store.CaseStore} first, then {@link dev.consilium.core.store.AuditedCaseStore}
 * (stored first, audited second, acknowledged third) and {@link dev.consilium.core.store.Outbox}. No
 * decision about a case lives here: a store appends what was decided and gives it back.
 */
@NullMarked
package dev.consilium.core.store;

import org.jspecify.annotations.NullMarked;
