/**
 * What the law of a place says about a review, as versioned data. Read {@link
 * dev.consilium.core.rules.RuleEngine} first. No consent, no state of a case, no law in code: rules
 * live in packs.
 */
@NullMarked
package dev.consilium.core.rules;

import org.jspecify.annotations.NullMarked;
