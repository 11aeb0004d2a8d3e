package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of names, found whatever their case, accents and points: "st louis" is St. Louis. */
final class Gazetteer {

    private static final Set<String> MARKS_IN_NAMES = Set.of(".", "-", "'");
    private static final Set<String> CONTINENTS =
            Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    private final Map<String, Name> byKey = new LinkedHashMap<>();
    /** By the first word of names, of how many tokens the longest of them is. */
    private final Map<String, Integer> mostTokens = new HashMap<>();

    private final Misspellings misspellings;

    /**
     * A name of the list.
     *
     * @param text as it is written
     * @param isEverydayWord whether it is an everyday word or another sort of name too, so that it takes a capital to be sure
     */
    record Name(String text, boolean isEverydayWord) {}

    /** Where a name stands in a text. */
    record Place(int firstToken, int endToken, Name name) {}

    private Gazetteer(List<Name> names) {
        this(names, true);
    }

    private Gazetteer(List<Name> names, boolean corrects) {
        for (Name name : names) {
            TokenizedText tokens = Tokenizer.tokenize(name.text());
            byKey.putIfAbsent(key(tokens, 0, tokens.size()), name);
            mostTokens.merge(withoutAccents(tokens.normal(0)), tokens.size(), Math::max);
        }
        misspellings = new Misspellings(corrects ? byKey.keySet() : Set.of());
    }

    static Gazetteer cities() {
        List<Name> names = resource("cities.txt");
        ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(id -> id.split("/", -1))
                .filter(parts -> CONTINENTS.contains(parts[0]))
                .forEach(parts -> names.add(new Name(parts[parts.length - 1].replace('_', ' '), false)));
        return new Gazetteer(names);
    }

    /** Cities that are less often meant. */
    static Gazetteer rareCities() {
        return exactly(WordLists.lines("cities-rare.txt"));
    }

    /** First names that are less often meant. */
    static Gazetteer rareFirstNames() {
        return exactly(WordLists.lines("first-names-rare.txt"));
    }

    static Gazetteer countries() {
        List<Name> names = resource("countries.txt");
        for (String code : Locale.getISOCountries()) {
            names.add(new Name(new Locale("", code).getDisplayCountry(Locale.ENGLISH), false));
        }
        return new Gazetteer(names);
    }

    static Gazetteer states() {
        return new Gazetteer(resource("states.txt"));
    }

    static Gazetteer firstNames() {
        return new Gazetteer(resource("first-names.txt"));
    }

    static Gazetteer lastNames() {
        return new Gazetteer(resource("last-names.txt"));
    }

    /** A list of these names, none of which is read when it is misspelt. */
    static Gazetteer exactly(Collection<String> names) {
        return new Gazetteer(names.stream().map(name -> new Name(name, false)).toList(), false);
    }

    /** The names in a text, at each place the longest. */
    List<Place> find(TokenizedText text) {
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Optional<Place> place = longestAt(text, at);
            place.ifPresent(places::add);
            at = place.map(Place::endToken).orElse(at + 1);
        }
        return places;
    }

    /** The name that these tokens are, perhaps misspelt by one character or with its letters in disorder: "chigaco". */
    Optional<Name> nearest(TokenizedText text, int firstToken, int endToken) {
        return misspellings.nearest(key(text, firstToken, endToken)).map(byKey::get);
    }

    /** The longest name that begins at a token. */
    Optional<Place> longestAt(TokenizedText text, int first) {
        if (text.token(first).isMark()) {
            return Optional.empty();
        }
        int most = mostTokens.getOrDefault(withoutAccents(text.normal(first)), 0);
        for (int end = Math.min(text.size(), first + most); end > first; end--) {
            Name name = isNameLike(text, first, end) ? byKey.get(key(text, first, end)) : null;
            if (name != null) {
                return Optional.of(new Place(first, end, name));
            }
        }
        return Optional.empty();
    }

    private static boolean isNameLike(TokenizedText text, int first, int end) {
        return !text.token(end - 1).isMark()
                && text.tokens().subList(first, end).stream()
                        .allMatch(token -> token.isWord() || MARKS_IN_NAMES.contains(token.normal()));
    }

    private static String key(TokenizedText text, int first, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (!text.token(i).isMark()) {
                key.append(key.length() == 0 ? "" : " ").append(text.normal(i));
            }
        }
        return withoutAccents(key.toString());
    }

    private static String withoutAccents(String text) {
        boolean plain = text.chars().allMatch(c -> c < 128);
        return plain ? text : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static List<Name> resource(String file) {
        return new ArrayList<>(
                WordLists.lines(file).stream().map(Gazetteer::name).toList());
    }

    private static Name name(String line) {
        boolean everyday = line.endsWith("~");
        return new Name(everyday ? line.substring(0, line.length() - 1) : line, everyday);
    }
}
