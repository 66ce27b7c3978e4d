/**
 * An append-only log of who did what, in which no entry can be changed unnoticed. Read {@link
 * dev.consilium.core.audit.AuditLog} first. No patient data and no signature lives here.
 */
@NullMarked
package dev.consilium.core.audit;

import org.jspecify.annotations.NullMarked;
