package dev.loquat.dialog.repair;

import dev.loquat.bot.BotLocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What users say, by language and meaning: a file beside this class with lines of a language, a meaning and the words, with a blank
 * between them.
 *
 * @param <T> what the words are read as
 */
final class WordTable<T> {

    private static final String ENGLISH = "en";

    private final Map<String, Map<String, T>> byLanguage = new HashMap<>();

    /**
     * @param file its name
     * @param reading reads the words of a line
     */
    WordTable(String file, Function<String, T> reading) {
        try (InputStream resource = Objects.requireNonNull(WordTable.class.getResourceAsStream(file), file)) {
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .forEach(line -> byLanguage
                            .computeIfAbsent(line[0], language -> new HashMap<>())
                            .put(line[1], reading.apply(line[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the locale's language by their meaning; of a language that is not there, those of English. */
    Map<String, T> of(String localeId) {
        return byLanguage.getOrDefault(
                BotLocale.languageOf(localeId), Objects.requireNonNull(byLanguage.get(ENGLISH), ENGLISH));
    }
}
