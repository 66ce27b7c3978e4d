package dev.consilium.core.task;

import dev.consilium.core.lifecycle.CaseState;

/** What the entry to a state means for the coordination task and for the request. */
record StateRow(
    CaseState state,
    String status,
    String business,
    String reason,
    String output,
    RequestStatus request) {}
