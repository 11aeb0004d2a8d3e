package dev.loquat.conversation.explanation;

/**
 * A template that reads the utterance.
 *
 * @param template the template as its author wrote it
 * @param intent its intent
 * @param isExact whether its slots hold values that their types know; else one took words only because they stood there
 */
public record TemplateHit(String template, String intent, boolean isExact) {}
