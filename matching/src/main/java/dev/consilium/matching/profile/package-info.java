/**
 * What is known of a case for finding its specialist. Read {@link
 * dev.consilium.matching.profile.CaseProfile} first. No specialist, rule or score lives here.
 */
@NullMarked
package dev.consilium.matching.profile;

import org.jspecify.annotations.NullMarked;
