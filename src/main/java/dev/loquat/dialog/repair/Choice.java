package dev.loquat.dialog.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What an answer chooses of what was offered by name: "the second one", "the latter", or words that only one of the names has. */
public final class Choice {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final ChoiceWords words;
    private final List<String> said;

    private Choice(String answer, String localeId) {
        words = ChoiceWords.of(localeId);
        said = new ArrayList<>(words(answer));
        said.removeAll(words.around());
        if (said.size() > 1 && words.no().contains(said.get(0))) {
            said.remove(0);
        }
    }

    /** The offer that an answer chooses by its place or by words of its name that no other has. */
    public static <T> Optional<T> of(String answer, List<T> offers, Function<T, String> name, String localeId) {
        Choice choice = new Choice(answer, localeId);
        Optional<T> byNumber = choice.byNumber(offers);
        choice.said.removeAll(choice.words.things());
        return byNumber.or(() -> choice.byPlace(offers, true)).or(() -> choice.byName(offers, name));
    }

    /** The same where the offers are numbers themselves: "three" is no third offer, "the third" is. */
    public static <T> Optional<T> ofNumbers(String answer, List<T> offers, Function<T, String> name, String localeId) {
        Choice choice = new Choice(answer, localeId);
        choice.said.removeAll(choice.words.things());
        return choice.byPlace(offers, false).or(() -> choice.byName(offers, name));
    }

    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private <T> Optional<T> byNumber(List<T> offers) {
        return said.size() == 1 ? at(words.numbers().indexOf(said.get(0)), offers) : Optional.empty();
    }

    private <T> Optional<T> byPlace(List<T> offers, boolean withDigits) {
        if (said.size() != 1 || (!withDigits && Character.isDigit(said.get(0).charAt(0)))) {
            return Optional.empty();
        }
        String word = said.get(0);
        return words.isLast(word)
                ? at(offers.size() - 1, offers)
                : IntStream.range(0, offers.size())
                        .filter(place -> words.isPlace(word, place))
                        .mapToObj(offers::get)
                        .findFirst();
    }

    private <T> Optional<T> byName(List<T> offers, Function<T, String> name) {
        said.removeAll(words.articles());
        List<T> named = offers.stream()
                .filter(offer -> !said.isEmpty() && words(name.apply(offer)).containsAll(said))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static <T> Optional<T> at(int place, List<T> offers) {
        return place >= 0 && place < offers.size() ? Optional.of(offers.get(place)) : Optional.empty();
    }
}
