package dev.loquat.nlu.slot.translated;

import com.ibm.icu.util.ULocale;
import dev.loquat.nlu.slot.translated.Phrase.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is known of one locale: its phrases, its numbers, and words that mean nothing by themselves. */
final class Phrasebook {

    private final NumberWords numbers;
    private final LocalDigits digits;
    private final Lexicon<String> months;
    private final Lexicon<String> weekdays;
    private final Lexicon<String> dayParts;
    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<List<Element>> known = new HashSet<>();
    private final Set<String> glue;

    private final boolean isOfNames;

    private Phrasebook(ULocale locale, NumberWords numbers, boolean isOfNames) {
        this.numbers = numbers;
        this.isOfNames = isOfNames;
        this.digits = LocalDigits.of(locale);
        this.months = new Lexicon<>();
        this.weekdays = new Lexicon<>();
        this.dayParts = new Lexicon<>();
        this.glue = new HashSet<>();
    }

    private Phrasebook(Phrasebook other) {
        this.numbers = other.numbers;
        this.isOfNames = other.isOfNames;
        this.digits = other.digits;
        this.months = other.months;
        this.weekdays = other.weekdays;
        this.dayParts = other.dayParts;
        this.glue = other.glue;
    }

    /** What there is for a locale, whatever is asked for. */
    static Phrasebook of(ULocale locale, NumberWords numbers, Idioms idioms) {
        Phrasebook book = new Phrasebook(locale, numbers, false);
        idioms.addTo(book);
        new CldrDates(locale, book).add();
        new CldrTimes(locale, book).add();
        new CldrAmounts(locale, book).add();
        return book;
    }

    /** The same for who asks for something of these kinds: what is only said of them comes first. */
    Phrasebook askedFor(List<String> kinds, Idioms idioms) {
        Phrasebook book = new Phrasebook(this);
        kinds.forEach(kind -> idioms.addTo(book, kind));
        phrases.forEach(book::add);
        return book;
    }

    /**
     * What there is for what a locale's speakers say around names.
     *
     * @param countries what they call countries, by their English names
     */
    static Phrasebook ofNames(ULocale locale, NumberWords numbers, Idioms idioms, Map<String, String> countries) {
        Phrasebook book = new Phrasebook(locale, numbers, true);
        idioms.addTo(book, Idioms.NAME);
        countries.forEach((english, local) -> book.addIdiom(local, english));
        return book;
    }

    /** Whether every word and number may be part of a name, and stays as it is. */
    boolean isOfNames() {
        return isOfNames;
    }

    /** Adds a phrase that is one only word for word; one that is there keeps its meaning. */
    void addIdiom(String phrase, String english) {
        add(Phrase.of(phrase, english));
    }

    /** Adds a phrase; one that is there keeps its meaning. Without the words that mean nothing it is a phrase as well. */
    void add(String phrase, String english) {
        Phrase whole = Phrase.of(phrase, english);
        add(whole);
        List<Element> bare = whole.elements().stream()
                .filter(element -> !(element instanceof Element.Word word && glue.contains(word.word())))
                .toList();
        if (bare.size() > 1) {
            add(new Phrase(bare, english));
        }
    }

    private void add(Phrase phrase) {
        // A gap alone says nothing: CLDR's "{number}%" has a mark that is no word.
        List<Element> elements = phrase.elements();
        boolean isGapAlone = elements.size() == 1 && elements.get(0) instanceof Element.Of;
        if (!elements.isEmpty() && !isGapAlone && known.add(elements)) {
            phrases.add(phrase);
        }
    }

    void addGlue(String word) {
        glue.addAll(Words.of(word));
    }

    NumberWords numbers() {
        return numbers;
    }

    LocalDigits digits() {
        return digits;
    }

    Lexicon<String> months() {
        return months;
    }

    Lexicon<String> weekdays() {
        return weekdays;
    }

    Lexicon<String> dayParts() {
        return dayParts;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    boolean isGlue(String word) {
        return glue.contains(word);
    }
}
