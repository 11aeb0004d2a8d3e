package dev.loquat.speech.grammar;

import dev.loquat.bot.template.UtteranceTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people say for built-in slot types, and in every dialog: one resource per type and language, with a template per
 * line, in which {@code {small}} stands for the phrases of the resource {@code small.txt} beside it, or a pattern between slashes,
 * whose codes are spelled. Languages without resources have none, and free decoding hears such values there.
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

    /** Types of which values are spelled digit by digit and letter by letter. */
    private static final Set<String> SPELLED =
            Set.of("AMAZON.AlphaNumeric", "AMAZON.PhoneNumber", "AMAZON.UKPostalCode", "LOQUAT.CreditCardNumber");

    private static final Pattern CODES = Pattern.compile("/(.+)/");

    private static final int BUDGET = 400;
    private static final int JOINT_BUDGET = 1_200;

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

    /** Whether values of this type are spelled digit by digit and letter by letter. */
    static boolean isSpelled(String type) {
        return SPELLED.contains(type);
    }

    /** The phrases of a resource such as {@code AMAZON.Date} or {@code yes-no}; none when there is no such resource. */
    List<String> of(String name) {
        List<String> phrases = known.get(name);
        if (phrases == null) {
            phrases = read(name);
            known.put(name, phrases);
        }
        return phrases;
    }

    private List<String> read(String name) {
        PhraseFilling filling = new PhraseFilling();
        List<String> codes = new ArrayList<>();
        for (String line : lines(name)) {
            Matcher pattern = CODES.matcher(line);
            if (pattern.matches()) {
                codes.addAll(codes(pattern.group(1)));
            } else {
                filling.add(UtteranceTemplate.parse(line), this::of);
            }
        }
        return Stream.concat(codes.stream(), filling.fillJoints(BUDGET, JOINT_BUDGET).stream())
                .distinct()
                .toList();
    }

    /** How codes of a pattern are spelled; none where the language has no words for digits here. */
    List<String> codes(String pattern) {
        return of("digit").isEmpty() ? List.of() : codes.computeIfAbsent(pattern, CodePhrases::of);
    }

    /** The lines of a resource as they stand; none when there is no such resource. */
    List<String> lines(String name) {
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
