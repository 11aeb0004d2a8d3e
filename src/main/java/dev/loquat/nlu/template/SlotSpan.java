package dev.loquat.nlu.template;

/**
 * Where the value of a slot stands in an utterance.
 *
 * @param slot the slot's name
 * @param start where it begins, from 0
 * @param end the place behind it
 */
public record SlotSpan(String slot, int start, int end) {}
