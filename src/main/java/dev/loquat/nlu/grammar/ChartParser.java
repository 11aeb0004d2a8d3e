package dev.loquat.nlu.grammar;

import dev.loquat.nlu.grammar.Row.Symbol;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bottom-up chart parsing, from the last token to the first: when a place is worked on, all that begins behind it is known,
 * so a row is matched by looking its parts up. What a row makes at a place may begin further rows there (an agenda); a
 * reading that is known already begins nothing anew, hence it ends. See Jurafsky and Martin, <i>Speech and Language
 * Processing</i>, on chart parsing with an agenda.
 */
final class ChartParser<C> {

    /** Ordinary utterances have some hundred readings and take some thousand steps; beyond these bounds a text is hostile. */
    private static final int MAX_READINGS = 2_000;

    private static final int MAX_STEPS = 20_000;

    private final Grammar<C> grammar;
    private final TokenizedText text;
    private final C context;
    private final int[] places;
    private final List<Map<String, List<Reading>>> beginningAt = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Set<Key> known = new HashSet<>();
    private final Deque<Found> agenda = new ArrayDeque<>();
    private int steps;

    private record Key(String category, int start, int end, Object value) {}

    /** A reading, and the place behind it. */
    private record Found(Reading reading, int next) {}

    ChartParser(Grammar<C> grammar, TokenizedText text, C context) {
        this.grammar = grammar;
        this.text = text;
        this.context = context;
        this.places = Significance.places(text);
        for (int i = 0; i <= places.length; i++) {
            beginningAt.add(new LinkedHashMap<>());
        }
    }

    Chart parse() {
        for (int place = places.length - 1; place >= 0; place--) {
            readToken(place);
            for (Row<C> row : grammar.beginningWithWord(text.normal(places[place]))) {
                match(row, 1, place, place + 1, new ArrayList<>());
            }
            growFrom(place);
        }
        return new Chart(readings);
    }

    private void readToken(int place) {
        for (Grammar.TokenRow row : grammar.tokenRows()) {
            Optional<?> meaning = row.meaning().apply(text.token(places[place]));
            meaning.ifPresent(value -> keep(row.category(), place, place + 1, value, 1, row.category()));
        }
    }

    private void growFrom(int place) {
        while (!agenda.isEmpty() && steps <= MAX_STEPS) {
            Found found = agenda.removeFirst();
            for (Row<C> row : grammar.beginningWithCategory(found.reading().category())) {
                List<Reading> parts = new ArrayList<>();
                parts.add(found.reading());
                match(row, 1, place, found.next(), parts);
            }
        }
    }

    /** Matches what is left of a row from a place on; {@code parts} is as it was when this returns. */
    private void match(Row<C> row, int symbolIndex, int start, int place, List<Reading> parts) {
        if (++steps > MAX_STEPS) {
            return;
        }
        if (symbolIndex == row.symbols().size()) {
            complete(row, start, place, parts);
            return;
        }
        if (place == places.length) {
            return;
        }
        Symbol symbol = row.symbols().get(symbolIndex);
        if (symbol.isCategory()) {
            matchCategory(row, symbolIndex, start, place, parts);
        } else if (symbol.text().equals(text.normal(places[place]))) {
            match(row, symbolIndex + 1, start, place + 1, parts);
        }
    }

    private void matchCategory(Row<C> row, int symbolIndex, int start, int place, List<Reading> parts) {
        String category = row.symbols().get(symbolIndex).text();
        for (Reading reading : beginningAt.get(place).getOrDefault(category, List.of())) {
            if (steps > MAX_STEPS) {
                return;
            }
            parts.add(reading);
            match(row, symbolIndex + 1, start, placeBehind(reading, place), parts);
            parts.remove(parts.size() - 1);
        }
    }

    private int placeBehind(Reading reading, int from) {
        int place = from;
        while (place < places.length && places[place] < reading.endToken()) {
            place++;
        }
        return place;
    }

    private void complete(Row<C> row, int start, int next, List<Reading> found) {
        Parts parts = new Parts(List.copyOf(found), text, places[start], places[next - 1] + 1);
        Optional<?> meaning = row.meaning().of(parts, context);
        meaning.ifPresent(
                value -> keep(row.category(), start, next, value, Math.min(row.score(), parts.score()), row.rule()));
    }

    private void keep(String category, int start, int next, Object value, double score, String rule) {
        if (readings.size() < MAX_READINGS && known.add(new Key(category, start, next, value))) {
            Reading reading = new Reading(category, places[start], places[next - 1] + 1, value, score, rule);
            readings.add(reading);
            beginningAt
                    .get(start)
                    .computeIfAbsent(category, key -> new ArrayList<>())
                    .add(reading);
            agenda.add(new Found(reading, next));
        }
    }
}
