package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.FixedTimes.Nth;
import dev.loquat.nlu.time.Holiday;
import dev.loquat.nlu.time.TimeExpression;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holidays: the category {@code holiday}, and rows of {@code date}. The list is a resource; what is in it says itself. */
final class HolidayRows {

    private static final String LIST = "holidays-en.txt";
    private static final String ELSEWHERE = "*";
    private static final Pattern POSSESSIVE = Pattern.compile("(\\p{L}+)~s");

    private static final Pattern PLURAL_POSSESSIVE = Pattern.compile("(\\p{L}+)s~s");

    private HolidayRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        read().forEach((wordings, byRegion) ->
                grammar.row("holiday", wordings, (parts, context) -> in(byRegion, context.region())));
        grammar.row("date", "[the] {holiday}", TimeParts::same)
                .row("date", "[the] (next|coming|upcoming|following) {holiday}", (parts, context) -> nth(parts, 0))
                .row("date", "[the] (last|past|previous) {holiday}", (parts, context) -> nth(parts, -1))
                .row("date", "{holiday} (after next)", (parts, context) -> nth(parts, 1))
                .row("date", "this {holiday}", TimeParts::same);
    }

    private static Optional<Holiday> in(Map<String, Holiday> byRegion, String region) {
        Holiday here = byRegion.get(region);
        return here != null ? Optional.of(here) : Optional.ofNullable(byRegion.get(ELSEWHERE));
    }

    private static Optional<TimeExpression> nth(Parts parts, int count) {
        return Optional.of(new Nth(count, time(parts, 0), true));
    }

    /** The holidays by their wordings and regions. */
    private static Map<String, Map<String, Holiday>> read() {
        Map<String, Map<String, Holiday>> holidays = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] columns = line.split(" *; *", 3);
            String wordings = POSSESSIVE
                    .matcher(PLURAL_POSSESSIVE.matcher(columns[2]).replaceAll("($1s's|$1s|$1s ')"))
                    .replaceAll("($1's|$1s|$1|$1s ')");
            Holiday holiday = HolidayRule.read(columns[2] + " in " + columns[0], columns[1].trim());
            holidays.computeIfAbsent(wordings, unknown -> new HashMap<>()).put(columns[0].trim(), holiday);
        }
        return holidays;
    }

    private static List<String> lines() {
        try (InputStream resource = HolidayRows.class.getResourceAsStream(LIST)) {
            if (resource == null) {
                throw new IllegalStateException("The list of holidays " + LIST + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of holidays cannot be read", e);
        }
    }
}
