package dev.consilium.core.program;

/**
 * One thing that a group of settings does not satisfy.
 *
 * @param at JSON pointer of the setting, from its group; empty for the group itself
 * @param found what was found
 * @param rule the rule's name
 * @param remedy what to do
 */
record ProgramFault(String at, String found, String rule, String remedy) {}
