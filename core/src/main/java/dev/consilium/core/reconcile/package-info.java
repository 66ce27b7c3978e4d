/**
 * Several sources' facts about one patient brought together, with every source kept. Read {@link
 * dev.consilium.core.reconcile.RecordReconciler} first. No format and no clinical judgement live here.
 */
@NullMarked
package dev.consilium.core.reconcile;

import org.jspecify.annotations.NullMarked;
