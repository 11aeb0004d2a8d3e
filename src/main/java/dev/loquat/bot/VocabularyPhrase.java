package dev.loquat.bot;

import java.util.Optional;

/**
 * Words that speech recognition should expect.
 *
 * @param phrase one to four words as they are spoken
 * @param weight how much to prefer them, 0 to 3
 * @param displayAs how they are written in a transcript
 */
public record VocabularyPhrase(String phrase, double weight, Optional<String> displayAs) {}
