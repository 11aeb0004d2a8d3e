package dev.loquat.speech.synthesis;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The languages that eSpeak NG speaks.
 *
 * @param languages its names of them, such as {@code en-us}
 */
record EspeakVoices(Set<String> languages) {

    /** Languages that it knows by another name than Lex does. */
    private static final Map<String, String> NAMES = Map.of("zh", "cmn", "no", "nb");

    /** Reads what {@code espeak-ng --voices} prints: a heading, then lines of which the second column is the language. */
    static EspeakVoices listed(byte[] output) {
        return new EspeakVoices(new String(output, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 1)
                .map(columns -> columns[1])
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The voice of a locale: of its country, else of its language in any country. */
    Optional<String> voice(String localeId) {
        String locale = localeId.toLowerCase(Locale.ROOT).replace('_', '-');
        String language = locale.split("-", 2)[0];
        String name = NAMES.getOrDefault(language, language);
        return Stream.concat(
                        Stream.of(locale, name),
                        languages.stream()
                                .filter(other -> other.startsWith(name + "-"))
                                .sorted())
                .filter(languages::contains)
                .findFirst();
    }
}
