package dev.loquat.speech.grammar;

import dev.loquat.bot.template.UtteranceTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What people say for built-in slot types, and in every dialog: one resource per type and language, with a template per
 * line, in which {@code {small}} stands for the phrases of the resource {@code small.txt} beside it. Languages without
 * resources have none, and free decoding hears such values there.
 */
final class BuiltinPhrases {

    /** Types of which no list is complete. */
    private static final Set<String> OPEN = Set.of(
            "AMAZON.City",
            "AMAZON.EmailAddress",
            "AMAZON.FirstName",
            "AMAZON.FreeFormInput",
            "AMAZON.LastName",
            "AMAZON.StreetName",
            "LOQUAT.Airport",
            "LOQUAT.StreetAddress",
            "LOQUAT.URL");

    private static final int BUDGET = 400;

    private final String language;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();
    private final Map<String, List<String>> codes = new ConcurrentHashMap<>();

    /**
     * @param language such as {@code en}
     */
    BuiltinPhrases(String language) {
        this.language = language;
    }

    /** Whether users will say what no list of this type has. */
    static boolean isOpen(String type) {
        return OPEN.contains(type);
    }

    /** The phrases of a resource such as {@code AMAZON.Date} or {@code yes-no}; none when there is no such resource. */
    List<String> of(String name) {
        List<String> phrases = known.get(name);
        if (phrases == null) {
            PhraseFilling filling = new PhraseFilling();
            lines(name).forEach(line -> filling.add(UtteranceTemplate.parse(line), this::of));
            phrases = filling.fill(BUDGET);
            known.put(name, phrases);
        }
        return phrases;
    }

    /** How codes of a pattern are spelled; none where the language has no words for digits here. */
    List<String> codes(String pattern) {
        return of("digit").isEmpty() ? List.of() : codes.computeIfAbsent(pattern, CodePhrases::of);
    }

    private List<String> lines(String name) {
        try (InputStream resource = BuiltinPhrases.class.getResourceAsStream(language + "/" + name + ".txt")) {
            return resource == null
                    ? List.of()
                    : new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The phrases of " + name + " cannot be read", e);
        }
    }
}
