package dev.loquat.conversation;

/**
 * One reason for an interpretation.
 *
 * @param kind what sort of reason, such as {@link #TEMPLATE}, {@link #NEAREST_UTTERANCE} or {@link #SLOT}
 * @param detail the reason in words
 * @param weight how much it counts; comparable within one kind only
 */
public record Evidence(String kind, String detail, double weight) {

    /** The template that reads the utterance, as its author wrote it. */
    public static final String TEMPLATE = "template";

    /** One of the training utterances most like it; the weight is their similarity, at most 1. */
    public static final String NEAREST_UTTERANCE = "nearest utterance";

    /** A slot's value. */
    public static final String SLOT = "slot";
}
