package dev.loquat.nlu.grammar;

import dev.loquat.nlu.grammar.ChartCells.Found;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Bottom-up chart parsing, from the last token to the first: when a place is worked on, all that begins behind it is known,
 * so rows are matched by following their tree through what is known. What a row makes at a place may begin further rows
 * there (an agenda); a reading that is known already begins nothing anew, hence it ends. See Jurafsky and Martin, <i>Speech
 * and Language Processing</i>, on chart parsing with an agenda.
 */
final class ChartParser<C> {

    /**
     * Bounds of the work at one place and in all. Ordinary utterances take some dozen steps per token; a text that needs more
     * than this is hostile, and the bound at each place leaves the rest of it readable.
     */
    private static final int MAX_STEPS_AT_A_PLACE = 300;

    private static final int MAX_STEPS = 60_000;

    private static final Comparator<Match<?>> AS_WRITTEN =
            Comparator.comparingInt(match -> match.row().number());

    private final Grammar<C> grammar;
    private final TokenizedText text;
    private final C context;
    private final int[] places;
    private final ChartCells cells;
    private final List<Reading> readings = new ArrayList<>();
    private final Deque<Found> agenda = new ArrayDeque<>();
    private final List<Match<C>> matches = new ArrayList<>();
    private final Reading[] parts;
    /** The place in work. */
    private int start;

    private int stepsAtPlace;
    private int steps;

    /** A row that fits from the place in work up to another. */
    private record Match<C>(Row<C> row, int next, Parts parts) {}

    ChartParser(Grammar<C> grammar, TokenizedText text, C context) {
        this.grammar = grammar;
        this.text = text;
        this.context = context;
        this.places = Significance.places(text);
        this.cells = new ChartCells(places.length, grammar.categories());
        this.parts = new Reading[grammar.longestRow()];
    }

    Chart parse() {
        for (start = places.length - 1; start >= 0 && steps < MAX_STEPS; start--) {
            stepsAtPlace = 0;
            readToken();
            follow(grammar.beginningWithWord(normal(start)), start + 1, 0);
            completeMatches();
            grow();
            steps += stepsAtPlace;
        }
        return new Chart(text, readings);
    }

    private void readToken() {
        for (Grammar.TokenRow row : grammar.tokenRows()) {
            Optional<?> meaning = row.meaning().apply(text.token(places[start]));
            if (meaning.isPresent()) {
                keep(start + 1, row.number(), row.category(), meaning.get(), 1, row.category());
            }
        }
        for (Grammar.FormRow row : grammar.formRows()) {
            Optional<Form> form = row.reader().read(text, places[start]);
            if (form.isPresent()) {
                int next = placeFrom(form.get().endToken());
                keep(next, row.number(), row.category(), form.get().value(), 1, row.category());
            }
        }
    }

    private int placeFrom(int token) {
        int place = start + 1;
        while (place < places.length && places[place] < token) {
            place++;
        }
        return place;
    }

    private void grow() {
        while (!agenda.isEmpty() && stepsAtPlace < MAX_STEPS_AT_A_PLACE) {
            Found found = agenda.removeFirst();
            parts[0] = found.reading();
            follow(grammar.beginningWithCategory(found.category()), found.next(), 1);
            completeMatches();
        }
        agenda.clear();
    }

    /** Collects the rows of a tree that fit from a place on; the first {@code depth} parts are found already. */
    private void follow(RowTree<C> tree, int place, int depth) {
        stepsAtPlace++;
        for (Row<C> row : tree.rows()) {
            Reading[] found = Arrays.copyOf(parts, depth);
            matches.add(new Match<>(row, place, new Parts(found, text, places[start], places[place - 1] + 1)));
        }
        if (place < places.length) {
            RowTree<C> behindWord = tree.behindWord(normal(place), grammar.nothing());
            if (behindWord != grammar.nothing()) {
                follow(behindWord, place + 1, depth);
            }
            for (RowTree.Branch<C> branch : tree.behindCategories()) {
                for (Found found : cells.at(place, branch.category())) {
                    if (stepsAtPlace >= MAX_STEPS_AT_A_PLACE) {
                        return;
                    }
                    parts[depth] = found.reading();
                    follow(branch.tree(), found.next(), depth + 1);
                }
            }
        }
    }

    private void completeMatches() {
        if (matches.size() > 1) {
            matches.sort(AS_WRITTEN);
        }
        for (Match<C> match : matches) {
            complete(match);
        }
        matches.clear();
    }

    private void complete(Match<C> match) {
        Row<C> row = match.row;
        Optional<?> meaning = row.meaning().of(match.parts, context);
        if (meaning.isPresent()) {
            double score = Math.min(row.score(), match.parts.score());
            keep(match.next, row.categoryNumber(), row.category(), meaning.get(), score, row.rule());
        }
    }

    private void keep(int next, int categoryNumber, String category, Object value, double score, String rule) {
        if (!cells.isKnown(start, categoryNumber, next, value)) {
            Reading reading = new Reading(category, places[start], places[next - 1] + 1, value, score, rule);
            Found found = new Found(reading, categoryNumber, next);
            readings.add(reading);
            cells.add(start, found);
            agenda.add(found);
        }
    }

    private String normal(int place) {
        return text.normal(places[place]);
    }
}
