package dev.loquat.nlu.slot.translated;

import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What CLDR does not know of a language, a line each in a file beside this class: {@code phrase = English}, and behind {@code ~} words
 * that stand around values and mean nothing by themselves, such as articles. Behind {@code @time}, {@code @date} and {@code @duration}
 * are those that say so to who asks for that, and something else by themselves: "dos horas" is a time or a span of time. Behind
 * {@code @name} are those around names, behind {@code @number} spellings of numbers that contain others: {@code einhundert = hundert}.
 * What looks like a value and is none is {@code ø} in English: "guten Morgen" is not tomorrow.
 */
final class Idioms {

    static final String TIME = "time";
    static final String DATE = "date";
    static final String DURATION = "duration";
    static final String NAME = "name";

    private static final String NUMBER = "number";
    private static final String GLUE = "~";
    private static final String MARK = "@";

    private final List<String> lines;

    private Idioms(List<String> lines) {
        this.lines = lines;
    }

    /** Those of a country, {@code idioms-zh_CN.txt}, and of its language; none when nobody has written any. */
    static Idioms of(ULocale locale) {
        return new Idioms(Stream.of(locale.getLanguage() + "_" + locale.getCountry(), locale.getLanguage())
                .flatMap(place -> lines(place).stream())
                .toList());
    }

    private static List<String> lines(String place) {
        try (InputStream stream = Idioms.class.getResourceAsStream("idioms-" + place + ".txt")) {
            return stream == null
                    ? List.of()
                    : new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the idioms of " + place, e);
        }
    }

    /** Words without meaning come first, for phrases are known without them as well. */
    void addTo(Phrasebook book) {
        lines.stream()
                .filter(line -> line.startsWith(GLUE))
                .flatMap(line -> Stream.of(line.substring(1).strip().split("\\s+", -1)))
                .forEach(book::addGlue);
        lines.stream()
                .filter(line -> !line.startsWith(GLUE) && !line.startsWith(MARK))
                .forEach(line -> add(line, book));
    }

    /** Adds what is said so to who asks for something of a kind. */
    void addTo(Phrasebook book, String kind) {
        marked(kind).forEach(line -> add(line, book));
    }

    /** What is spelled otherwise in numbers, and how. */
    Map<String, String> numberSpellings() {
        Map<String, String> spellings = new LinkedHashMap<>();
        marked(NUMBER).map(Idioms::sides).forEach(sides -> spellings.put(sides[0], sides[1]));
        return spellings;
    }

    private Stream<String> marked(String kind) {
        String mark = MARK + kind + " ";
        return lines.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(mark.length()));
    }

    private static void add(String line, Phrasebook book) {
        String[] sides = sides(line);
        book.addIdiom(sides[0], sides[1]);
    }

    private static String[] sides(String line) {
        return Stream.of(line.split("=", 2)).map(String::strip).toArray(String[]::new);
    }
}
