package dev.loquat.evaluation.builtin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which of our units a unit of the sources is. Units whose names differ by case, British spelling or the mark between words are
 * the same; the table {@code units.tsv} beside this class has the others.
 */
final class UnitTable {

    /** A unit in which anything is counted: the source names none. */
    private static final String ANY = "*";

    private static final Pattern BRITISH = Pattern.compile("tre\\b");

    /**
     * One of our units.
     *
     * @param name its name
     * @param factor by which the source's number is multiplied to count in it
     */
    record Unit(String name, BigDecimal factor) {

        boolean isNamed(String found) {
            return name.equals(ANY) || name.equals(canonical(found));
        }
    }

    private final Map<String, List<Unit>> byName = new HashMap<>();

    private UnitTable() {}

    /** The table beside this class. */
    static UnitTable read() {
        UnitTable table = new UnitTable();
        try (InputStream stream = UnitTable.class.getResourceAsStream("units.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("units.tsv is not beside " + UnitTable.class.getName());
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read units.tsv", e);
        }
        return table;
    }

    /**
     * The units that may be meant.
     *
     * @param kind what is measured, such as {@code money}
     * @param name the source's name of the unit
     */
    List<Unit> units(String kind, String name) {
        String canonical = canonical(name);
        return byName.getOrDefault(kind + " " + canonical, List.of(new Unit(canonical, BigDecimal.ONE)));
    }

    private void add(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        BigDecimal factor = new BigDecimal(columns.get(3));
        List<Unit> units = new ArrayList<>();
        for (String ours : columns.get(2).split("\\|", -1)) {
            units.add(new Unit(ours.equals(ANY) ? ANY : canonical(ours), factor));
        }
        byName.put(columns.get(0) + " " + canonical(columns.get(1)), units);
    }

    private static String canonical(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return BRITISH.matcher(lower).replaceAll("ter");
    }
}
