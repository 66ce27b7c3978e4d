/**
 * Where the events of cases are kept. Read {@link dev.consilium.core.store.CaseStore} first. No
 * decision about a case lives here: a store appends what was decided and gives it back.
 */
@NullMarked
package dev.consilium.core.store;

import org.jspecify.annotations.NullMarked;
