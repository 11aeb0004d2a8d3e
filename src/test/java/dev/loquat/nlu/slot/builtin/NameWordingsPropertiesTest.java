package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the address, the name or the answer, each of ten ways to type or say it means it. */
class NameWordingsPropertiesTest {

    @Property(tries = 100)
    void addressesOfTheWeb(@ForAll("words") String host, @ForAll("words") String page) {
        String bare = host + ".com/" + page;

        for (String wording : List.of(
                bare,
                "it's " + bare,
                bare + ".",
                "(" + bare + ")",
                host + " dot com slash " + page,
                "it is " + host + " dot com slash " + page,
                "at " + host + " dot com slash " + page,
                "go to " + host + " dot com forward slash " + page,
                host + " point com slash " + page,
                "see " + bare + " please")) {
            assertThat(Values.answer("URL", wording)).as(wording).isEqualTo(bare);
        }
        assertThat(Values.answer("URL", "https colon slash slash " + host + " dot com slash " + page))
                .isEqualTo("https://" + bare);
    }

    @Property(tries = 100)
    void postalCodes(@ForAll("postalCodes") String code) {
        String spaced = String.join(" ", code.replace(" ", "").split("")).toLowerCase(Locale.ROOT);
        String spoken = spoken(spaced);

        for (String wording : List.of(
                code,
                code.toLowerCase(Locale.ROOT),
                code.replace(" ", ""),
                code.replace(" ", "").toLowerCase(Locale.ROOT),
                "it's " + code,
                "my postcode is " + code.toLowerCase(Locale.ROOT) + ".",
                spaced,
                spoken,
                "it is " + spoken,
                spoken.replace("zero", "oh"))) {
            assertThat(Values.answer("UKPostalCode", wording)).as(wording).isEqualTo(code);
        }
    }

    @Property(tries = 100)
    void confirmations(@ForAll("confirmations") String[] wordAndValue) {
        String word = wordAndValue[0];

        for (String wording : List.of(
                word,
                word.toUpperCase(Locale.ROOT),
                word + ".",
                word + "!",
                word + " please",
                word + ", thank you",
                "um " + word,
                "well, " + word,
                word + " " + word,
                word + ", " + word)) {
            assertThat(Values.answer("Confirmation", wording)).as(wording).isEqualTo(wordAndValue[1]);
        }
    }

    @Property(tries = 100)
    void firstNames(@ForAll("firstNames") String name) {
        String lower = name.toLowerCase(Locale.ROOT);

        for (String wording : List.of(
                name,
                lower,
                "my name is " + name,
                "my name is " + lower,
                "it's " + lower,
                "I'm " + name,
                "I am " + lower,
                lower + " please",
                "call me " + lower,
                "my first name is " + name + ".")) {
            assertThat(Values.answer("FirstName", wording)).as(wording).isEqualToIgnoringCase(name);
        }
    }

    @Property(tries = 100)
    void cities(@ForAll("cities") String city) {
        placed("City", city, "the city of " + city, "near " + city.toLowerCase(Locale.ROOT) + ".");
    }

    @Property(tries = 100)
    void streetsAndAddresses(@ForAll("words") String name, @ForAll @IntRange(min = 1, max = 999) int number) {
        String street = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Street";

        for (String wording : List.of(
                street,
                street.toLowerCase(Locale.ROOT),
                street.toUpperCase(Locale.ROOT),
                "on " + street,
                "it's " + street,
                "in " + street + " please",
                "it is " + street.toLowerCase(Locale.ROOT) + ".",
                "I live on " + street,
                "the street is " + street,
                "um " + street.toLowerCase(Locale.ROOT))) {
            assertThat(Values.answer("StreetName", wording)).as(wording).isEqualToIgnoringCase(street);
        }
        for (String wording : List.of(
                number + " " + street,
                number + " " + street.toLowerCase(Locale.ROOT),
                "at " + number + " " + street,
                "it's " + number + " " + street,
                "I live at " + number + " " + street + ".",
                "my address is " + number + " " + street.toLowerCase(Locale.ROOT),
                "to " + number + " " + street + " please",
                number + " " + street.toUpperCase(Locale.ROOT),
                digitByDigit(number) + " " + street.toLowerCase(Locale.ROOT),
                "it is " + digitByDigit(number) + " " + street.toLowerCase(Locale.ROOT))) {
            assertThat(Values.answer("StreetAddress", wording))
                    .as(wording)
                    .isEqualToIgnoringCase(number + " " + street);
        }
    }

    @Property(tries = 100)
    void lastNames(@ForAll("lastNames") String name) {
        String lower = name.toLowerCase(Locale.ROOT);

        for (String wording : List.of(
                name,
                lower,
                "my name is " + name,
                "my last name is " + lower,
                "it's " + lower,
                "it is " + name + ".",
                "my surname is " + name,
                lower + " please",
                name.toUpperCase(Locale.ROOT),
                "the last name is " + lower)) {
            assertThat(Values.answer("LastName", wording)).as(wording).isEqualToIgnoringCase(name);
        }
    }

    @Property(tries = 100)
    void states(@ForAll("states") String state) {
        placed("State", state, "I am in " + state, "somewhere in " + state.toLowerCase(Locale.ROOT) + ".");
    }

    @Property(tries = 100)
    void countries(@ForAll("countries") String country) {
        placed("Country", country, "I am in " + country, "somewhere in " + country.toLowerCase(Locale.ROOT) + ".");
    }

    @Property(tries = 100)
    void airports(@ForAll("airports") String[] nameAndCode) {
        String name = nameAndCode[0];
        String code = nameAndCode[1];
        String spelled = String.join(" ", code.toLowerCase(Locale.ROOT).split(""));

        for (String wording : List.of(
                code,
                code.toLowerCase(Locale.ROOT),
                spelled,
                "it's " + spelled,
                "from " + code,
                "to " + code.toLowerCase(Locale.ROOT) + " please",
                name,
                name.toLowerCase(Locale.ROOT),
                "I'm flying from " + name + ".",
                "to " + name.toLowerCase(Locale.ROOT).replace(" international", ""))) {
            assertThat(Values.answer("Airport", wording)).as(wording).isEqualTo(code);
        }
    }

    private static String digitByDigit(int number) {
        return spoken(String.join(" ", Integer.toString(number).split("")));
    }

    private static void placed(String type, String place, String... more) {
        String lower = place.toLowerCase(Locale.ROOT);
        Stream<String> usual = Stream.of(
                place,
                lower,
                "in " + place,
                "to " + lower,
                "from " + lower + " please",
                "it's " + lower,
                "I live in " + lower,
                place.toUpperCase(Locale.ROOT));

        assertThat(Stream.concat(usual, Stream.of(more)))
                .allSatisfy(wording ->
                        assertThat(Values.answer(type, wording)).as(wording).isEqualTo(place));
    }

    private static String spoken(String spaced) {
        String spoken = spaced;
        for (int digit = 0; digit <= 9; digit++) {
            spoken = spoken.replace(Integer.toString(digit), EnglishWords.of(digit, "", ""));
        }
        return spoken;
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(5)
                .ofMaxLength(9)
                .filter(word -> word.matches("(?:[bdfgklmnprtvz][aeiou])+[a-z]?"));
    }

    @Provide
    Arbitrary<String> postalCodes() {
        Arbitrary<String> area = Arbitraries.of("M", "B", "E", "SW", "EC", "LS", "CR", "DN", "GL");
        Arbitrary<Integer> district = Arbitraries.integers().between(1, 99);
        Arbitrary<Integer> sector = Arbitraries.integers().between(0, 9);
        Arbitrary<String> unit = Arbitraries.of("AA", "BB", "XH", "HG", "NE", "TD");
        return Combinators.combine(area, district, sector, unit).as((a, d, s, u) -> a + d + " " + s + u);
    }

    @Provide
    Arbitrary<String[]> confirmations() {
        return Arbitraries.of(
                new String[] {"yes", "Yes"},
                new String[] {"yeah", "Yes"},
                new String[] {"sure", "Yes"},
                new String[] {"absolutely", "Yes"},
                new String[] {"no", "No"},
                new String[] {"nope", "No"},
                new String[] {"never", "No"},
                new String[] {"maybe", "Maybe"},
                new String[] {"perhaps", "Maybe"},
                new String[] {"no idea", "Don't know"},
                new String[] {"i don't know", "Don't know"});
    }

    @Provide
    Arbitrary<String> firstNames() {
        return listed("first-names.txt");
    }

    @Provide
    Arbitrary<String> lastNames() {
        return listed("last-names.txt");
    }

    @Provide
    Arbitrary<String> states() {
        return listed("states.txt");
    }

    @Provide
    Arbitrary<String> countries() {
        return listed("countries.txt");
    }

    @Provide
    Arbitrary<String[]> airports() {
        return Arbitraries.of(
                new String[] {"San Francisco International Airport", "SFO"},
                new String[] {"Denver International Airport", "DEN"},
                new String[] {"London Gatwick Airport", "LGW"},
                new String[] {"London Heathrow Airport", "LHR"},
                new String[] {"Frankfurt Airport", "FRA"},
                new String[] {"John F Kennedy International Airport", "JFK"},
                new String[] {"Chicago O'Hare International Airport", "ORD"},
                new String[] {"Los Angeles International Airport", "LAX"});
    }

    @Provide
    Arbitrary<String> cities() {
        return listed("cities.txt");
    }

    /** What a list has, but for everyday words, and for what has accents in it or beside it: either spelling may be the value. */
    private static Arbitrary<String> listed(String file) {
        List<String> lines = WordLists.lines(file);
        Set<String> accented = lines.stream()
                .filter(line -> !StandardCharsets.US_ASCII.newEncoder().canEncode(line))
                .map(line -> Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
                .collect(Collectors.toSet());
        return Arbitraries.of(lines.stream()
                .filter(line -> line.matches("[A-Za-z' -]{3,}") && !accented.contains(line))
                .toList());
    }
}
