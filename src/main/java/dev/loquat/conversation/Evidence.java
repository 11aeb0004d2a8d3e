package dev.loquat.conversation;

/**
 * One reason for an interpretation.
 *
 * @param kind what sort of reason, such as {@code template}, {@code nearest utterance} or {@code slot}
 * @param detail the reason in words
 * @param weight how much it counts; comparable within one kind only
 */
public record Evidence(String kind, String detail, double weight) {}
