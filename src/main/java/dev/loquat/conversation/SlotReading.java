package dev.loquat.conversation;

/**
 * A slot's value as it was found in an utterance.
 *
 * @param slot the slot's name
 * @param value the value; never unfilled
 * @param start the character at which it begins, from 0
 * @param end the character behind its last one
 * @param score how sure it is, in 0 to 1
 * @param source what found it, such as {@code template}, {@code slot type}, {@code AMAZON.Date} or {@code tagger}
 */
public record SlotReading(String slot, SlotValue value, int start, int end, double score, String source) {}
