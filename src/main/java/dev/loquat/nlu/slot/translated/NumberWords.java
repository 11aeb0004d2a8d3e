package dev.loquat.nlu.slot.translated;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a language calls numbers, written out by CLDR's rules in all their forms. */
final class NumberWords {

    /** Languages with many cases have twenty forms of a number; beyond, only the one for counting. */
    private static final int ALL_FORMS = 1_000;

    private static final int ONE_BY_ONE = 10_000;
    private static final int THOUSANDS = 1_000;
    private static final int MILLIONS = 1_000_000;
    private static final int MOST_ORDINALS = 100;
    private static final String COUNTING = "%spellout-numbering";

    private final Lexicon<Integer> cardinals = new Lexicon<>();
    private final Lexicon<Integer> ordinals = new Lexicon<>();
    private final List<String> one;

    /** Other spellings of what numbers contain. */
    private final Map<String, String> spellings;

    private NumberWords(RuleBasedNumberFormat format, Map<String, String> spellings) {
        this.spellings = spellings;
        List<String> forms = rules(format, "%spellout-cardinal");
        List<String> ordinalForms = rules(format, "%spellout-ordinal");
        String counting = rules(format, COUNTING).stream()
                .findFirst()
                .or(() -> forms.stream().findFirst())
                .orElse(format.getDefaultRuleSetName());
        one = Words.of(format.format(1, counting));
        for (int number = 0; number < ONE_BY_ONE; number++) {
            add(format, number, counting);
        }
        for (int number = 0; number < ALL_FORMS; number++) {
            for (String form : forms) {
                add(format, number, form);
            }
        }
        for (int many = 10; many < THOUSANDS; many++) {
            add(format, many * THOUSANDS, counting);
        }
        for (int many = 1; many < THOUSANDS; many++) {
            add(format, many * MILLIONS, counting);
        }
        for (int number = 1; number <= MOST_ORDINALS; number++) {
            for (String form : ordinalForms) {
                ordinals.addWithoutHyphens(format.format(number, form), number);
            }
        }
    }

    /**
     * Those of a locale.
     *
     * @param spellings what is also spelled otherwise in numbers, and how
     */
    static NumberWords of(ULocale locale, Map<String, String> spellings) {
        return new NumberWords(new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT), spellings);
    }

    private static List<String> rules(RuleBasedNumberFormat format, String kind) {
        return Stream.of(format.getRuleSetNames())
                .filter(name -> name.startsWith(kind) && !name.contains("year") && !name.contains("financial"))
                .toList();
    }

    private void add(RuleBasedNumberFormat format, int number, String form) {
        String words = Words.visible(format.format(number, form));
        cardinals.addWithoutHyphens(words, number);
        spellings.forEach((usual, other) -> {
            if (words.contains(usual)) {
                cardinals.addWithoutHyphens(words.replace(usual, other), number);
            }
        });
    }

    /** Whether this word alone is a number. */
    boolean has(String word) {
        return cardinals.has(word);
    }

    /** The number that begins with this word; two make one where the first stops at thousands: "diez mil" "quinientos". */
    Optional<Lexicon.Found<Integer>> cardinal(List<String> words, int first) {
        return cardinals.at(words, first).map(found -> {
            int open = found.meaning() >= MILLIONS ? MILLIONS : THOUSANDS;
            boolean isOpen = found.meaning() >= ONE_BY_ONE && found.meaning() % open == 0;
            return isOpen
                    ? cardinals
                            .at(words, found.end())
                            .filter(rest -> rest.meaning() < open)
                            .map(rest -> new Lexicon.Found<>(found.meaning() + rest.meaning(), rest.end()))
                            .orElse(found)
                    : found;
        });
    }

    /** The place in an order that begins with this word, "tercero". */
    Optional<Lexicon.Found<Integer>> ordinal(List<String> words, int first) {
        return ordinals.at(words, first);
    }

    /** Whether words say "one" as an article does: "una", but not "uno". */
    boolean isArticle(List<String> words) {
        return !words.equals(one)
                && cardinals
                        .at(words, 0)
                        .filter(found -> found.meaning() == 1 && found.end() == words.size())
                        .isPresent();
    }
}
