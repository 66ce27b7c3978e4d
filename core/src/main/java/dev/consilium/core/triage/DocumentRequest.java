package dev.consilium.core.triage;

/**
 * What to ask the sender for.
 *
 * @param item the checklist item's id
 * @param title what is needed
 * @param state why what is there does not do: absent, stale, a summary only, or untold
 * @param request what to ask for, as a sentence
 */
public record DocumentRequest(String item, String title, ItemState state, String request) {}
