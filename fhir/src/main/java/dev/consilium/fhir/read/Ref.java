package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import org.jspecify.annotations.Nullable;

/** A reference as sent. */
record Ref(
    @Nullable String url,
    @Nullable Coding identifier,
    @Nullable String type) {}
