package dev.loquat.nlu.repair;

import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.UtteranceTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of one language, in lines such as {@code yes: (sí|claro)}.
 *
 * @param byCategory templates by what they mean
 */
record WordFile(Map<String, List<String>> byCategory) {

    private static final int MOST_WORDS = 1_000;

    /** The file of a language, if there is one. */
    static Optional<WordFile> of(String language) {
        String name = "words-" + language.toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream resource = WordFile.class.getResourceAsStream(name)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordFile parse(String text) {
        Map<String, List<String>> byCategory = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                byCategory
                        .computeIfAbsent(line.substring(0, colon).strip(), category -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return new WordFile(byCategory);
    }

    /** The templates of a category. */
    List<String> templates(String category) {
        return byCategory.getOrDefault(category, List.of());
    }

    /** All that the templates of a category stand for. */
    Set<String> words(String category) {
        return templates(category).stream()
                .flatMap(template -> UtteranceTemplate.parse(template).expand(MOST_WORDS).stream())
                .map(WordFile::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(ExpandedUtterance utterance) {
        return utterance.parts().stream().map(ExpandedUtterance.Part::text).collect(Collectors.joining(" "));
    }
}
