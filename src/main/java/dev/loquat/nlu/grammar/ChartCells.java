package dev.loquat.nlu.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The readings that begin at each place of a text, by their categories. */
final class ChartCells {

    private final int categories;
    private final List<List<Found>> cells;

    /** A reading, and the place behind it. */
    record Found(Reading reading, int category, int next) {}

    ChartCells(int places, int categories) {
        this.categories = categories;
        this.cells = new ArrayList<>(Collections.nCopies(places * categories, List.of()));
    }

    List<Found> at(int place, int category) {
        return cells.get(place * categories + category);
    }

    /** Whether a reading of the same stretch, category and value is there already. */
    boolean isKnown(int place, int category, int next, Object value) {
        for (Found found : at(place, category)) {
            if (found.next == next && found.reading.value().equals(value)) {
                return true;
            }
        }
        return false;
    }

    void add(int place, Found found) {
        List<Found> cell = at(place, found.category);
        if (cell.isEmpty()) {
            cell = new ArrayList<>(4);
            cells.set(place * categories + found.category, cell);
        }
        cell.add(found);
    }
}
