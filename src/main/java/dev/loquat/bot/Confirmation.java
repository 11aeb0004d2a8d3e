package dev.loquat.bot;

/**
 * The question whether the bot shall go ahead.
 *
 * @param prompt the question
 * @param declination said when the user says no
 * @param failure said when the retries are used up
 */
public record Confirmation(Prompt prompt, Response declination, Response failure) {}
