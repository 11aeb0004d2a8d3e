package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the value: written and spoken in ten wordings, it reads as itself. */
class IdentifierPropertiesTest {

    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> LETTERS = List.of(
            "alpha",
            "bravo",
            "charlie",
            "delta",
            "echo",
            "foxtrot",
            "golf",
            "hotel",
            "india",
            "juliet",
            "kilo",
            "lima",
            "mike",
            "november",
            "oscar",
            "papa",
            "quebec",
            "romeo",
            "sierra",
            "tango",
            "uniform",
            "victor",
            "whiskey",
            "x-ray",
            "yankee",
            "zulu");

    @Property(tries = 100)
    void phoneNumbers(@ForAll("nationalNumbers") String digits) {
        String area = digits.substring(0, 3);
        String exchange = digits.substring(3, 6);
        String line = digits.substring(6);
        String spoken = spoken(digits);

        for (String wording : List.of(
                digits,
                area + "-" + exchange + "-" + line,
                "(" + area + ") " + exchange + "-" + line,
                area + "." + exchange + "." + line,
                area + " " + exchange + " " + line,
                area + "/" + exchange + "-" + line,
                area + " - " + exchange + " - " + line,
                spoken,
                "call " + spoken,
                spoken.replace("zero", "oh"))) {
            assertThat(Values.answer("PhoneNumber", wording)).as(wording).isEqualTo(digits);
        }
        assertThat(Values.in("PhoneNumber", "plus one " + spoken))
                .containsExactly("plus one " + spoken + " = +1" + digits);
    }

    @Property(tries = 100)
    void emailAddresses(@ForAll("words") String first, @ForAll("words") String last, @ForAll("words") String host) {
        String mailbox = first + "." + last;
        String machine = host + ".com";
        String spelled = spaced(first) + " dot " + spaced(last);

        for (String wording : List.of(
                mailbox + "@" + machine,
                "it's " + mailbox + "@" + machine + ".",
                "<" + mailbox + "@" + machine + ">",
                mailbox + " @ " + machine,
                mailbox + " at " + machine,
                first + " dot " + last + " at " + host + " dot com",
                first + " period " + last + " at " + host + " point com",
                first + " dot " + last + "@" + host + " dot com",
                first + " dot " + last + " at the rate of " + host + " dot com",
                spelled + " at " + spaced(host) + " dot com")) {
            assertThat(Values.answer("EmailAddress", wording)).as(wording).isEqualTo(mailbox + "@" + machine);
        }
    }

    @Property(tries = 100)
    void codes(@ForAll("codes") String code) {
        String spaced = spaced(code);
        String phonetic = code.chars()
                .mapToObj(c -> Character.isDigit(c) ? DIGITS.get(c - '0') : LETTERS.get(c - 'a'))
                .collect(Collectors.joining(" "));
        String explained = code.chars()
                .mapToObj(c -> Character.isDigit(c) ? DIGITS.get(c - '0') : (char) c + " as in " + LETTERS.get(c - 'a'))
                .collect(Collectors.joining(" "));

        for (String wording : List.of(
                code,
                code + " please",
                spaced,
                "it's " + spaced,
                phonetic.replace("x-ray", "x ray"),
                phonetic.replace("x-ray", "xray"),
                explained.replace("x-ray", "xray"),
                explained.replace(" as in ", " for ").replace("x-ray", "xray"),
                explained.replace(" as in ", " like ").replace("x-ray", "xray"),
                String.join("-", code.split("")).replaceAll("(?<=[0-9])-(?=[0-9])", "-"))) {
            assertThat(Values.answer("AlphaNumeric", wording).replace("-", ""))
                    .as(wording)
                    .isEqualTo(code);
        }
    }

    @Property(tries = 100)
    void cardNumbers(@ForAll("cards") String digits) {
        String groups = digits.replaceAll("(.{4})(?=.)", "$1 ");
        String spoken = spoken(digits);

        for (String wording : List.of(
                digits,
                groups,
                groups.replace(' ', '-'),
                "my card number is " + digits,
                "it's " + groups + ".",
                "card " + groups + ", please",
                spoken,
                "my card number is " + spoken,
                "it is " + spoken + " thanks",
                spoken.replace("zero", "oh"))) {
            assertThat(Values.answer("CreditCardNumber", wording)).as(wording).isEqualTo(digits);
        }
    }

    private static String spoken(String digits) {
        return digits.chars().mapToObj(c -> DIGITS.get(c - '0')).collect(Collectors.joining(" "));
    }

    private static String spaced(String letters) {
        return String.join(" ", letters.split(""));
    }

    @Provide
    Arbitrary<String> nationalNumbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(201, 989),
                        Arbitraries.integers().between(201, 989),
                        Arbitraries.integers().between(0, 9999))
                .as((area, exchange, line) ->
                        area + "" + exchange + String.format(java.util.Locale.ROOT, "%04d", line));
    }

    /** Sixteen digits, the last of which is the check digit of the others. */
    @Provide
    Arbitrary<String> cards() {
        return Arbitraries.strings().numeric().ofLength(14).map(rest -> {
            String body = "4" + rest;
            int sum = 0;
            for (int i = 0; i < body.length(); i++) {
                int digit = body.charAt(i) - '0';
                sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
            }
            return body + (10 - sum % 10) % 10;
        });
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("maria", "kowalski", "brown", "lee", "xyz", "quinn", "abernathy", "jones", "zoe", "park");
    }

    /** A letter, a digit, and four more of either; without "u" and "w", of which "double u" may be one or two. */
    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> letter =
                Arbitraries.strings().withChars("bcdfghjklmnpqrstvxyz").ofLength(1);
        Arbitrary<String> digit = Arbitraries.strings().numeric().ofLength(1);
        Arbitrary<String> rest = Arbitraries.strings()
                .withChars("bcdfghjklmnpqrstvxyz0123456789")
                .ofLength(4);
        return Combinators.combine(letter, digit, rest).as((a, b, c) -> a + b + c);
    }
}
