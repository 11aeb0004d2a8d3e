package dev.loquat.dialog.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What an answer chooses of what was offered by name: "the second one", "the latter", or words that only one of the names has. */
public final class Choice {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** Words around a choice; the rest names it. */
    private static final Set<String> AROUND = Set.of(
            "the", "a", "an", "i", "it", "s", "is", "was", "mean", "meant", "want", "wanted", "to", "yes", "please",
            "option", "number", "that", "my", "would", "like", "think");

    private static final List<Set<String>> ORDINALS = List.of(
            Set.of("1", "1st", "first", "former"),
            Set.of("2", "2nd", "second"),
            Set.of("3", "3rd", "third"),
            Set.of("4", "4th", "fourth"),
            Set.of("5", "5th", "fifth"));

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");

    private static final Set<String> LAST = Set.of("last", "latter");

    private final List<String> said;

    private Choice(String answer) {
        said = new ArrayList<>(words(answer));
        said.removeAll(AROUND);
        if (said.size() > 1 && said.get(0).equals("no")) {
            said.remove(0);
        }
    }

    /** The offer that an answer chooses by its place or by words of its name that no other has. */
    public static <T> Optional<T> of(String answer, List<T> offers, Function<T, String> name) {
        Choice choice = new Choice(answer);
        Optional<T> byNumber = choice.byNumber(offers);
        choice.said.remove("one");
        return byNumber.or(() -> choice.byPlace(offers, true)).or(() -> choice.byName(offers, name));
    }

    /** The same where the offers are numbers themselves: "three" is no third offer, "the third" is. */
    public static <T> Optional<T> ofNumbers(String answer, List<T> offers, Function<T, String> name) {
        Choice choice = new Choice(answer);
        choice.said.remove("one");
        return choice.byPlace(offers, false).or(() -> choice.byName(offers, name));
    }

    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private <T> Optional<T> byNumber(List<T> offers) {
        return said.size() == 1 ? at(NUMBERS.indexOf(said.get(0)), offers) : Optional.empty();
    }

    private <T> Optional<T> byPlace(List<T> offers, boolean withDigits) {
        if (said.size() != 1 || (!withDigits && Character.isDigit(said.get(0).charAt(0)))) {
            return Optional.empty();
        }
        String word = said.get(0);
        return LAST.contains(word)
                ? at(offers.size() - 1, offers)
                : IntStream.range(0, ORDINALS.size())
                        .filter(place -> ORDINALS.get(place).contains(word))
                        .boxed()
                        .findFirst()
                        .flatMap(place -> at(place, offers));
    }

    private <T> Optional<T> byName(List<T> offers, Function<T, String> name) {
        List<T> named = offers.stream()
                .filter(offer -> !said.isEmpty() && words(name.apply(offer)).containsAll(said))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static <T> Optional<T> at(int place, List<T> offers) {
        return place >= 0 && place < offers.size() ? Optional.of(offers.get(place)) : Optional.empty();
    }
}
