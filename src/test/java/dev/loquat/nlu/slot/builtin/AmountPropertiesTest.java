package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a number is, each way to type or say it means it. */
class AmountPropertiesTest {

    private static final String[] ORDINAL_ENDINGS = {"th", "st", "nd", "rd"};

    @Property(tries = 200)
    void wholeNumbersAreReadInEveryWording(@ForAll("wholeNumbers") long number) {
        String expected = Long.toString(number);

        assertThat(List.of(
                        expected,
                        grouped(number),
                        grouped(number).replace(',', '\u202F'),
                        EnglishWords.of(number, "-", " "),
                        EnglishWords.of(number, " ", " "),
                        EnglishWords.of(number, "-", " and "),
                        EnglishWords.of(number, " ", " and "),
                        EnglishWords.of(number, "", " "),
                        EnglishWords.of(number, " - ", " and "),
                        EnglishWords.of(number, " ", " ").toUpperCase(Locale.ROOT)))
                .allSatisfy(wording ->
                        assertThat(Values.answer("Number", wording)).as(wording).isEqualTo(expected));
    }

    @Property(tries = 200)
    void negativeDecimalsAreReadInEveryWording(
            @ForAll("wholeNumbers") long whole, @ForAll @IntRange(min = 1, max = 999) int thousandths) {
        String decimals = String.format(Locale.ROOT, "%03d", thousandths);
        BigDecimal number = new BigDecimal("-" + whole + "." + decimals);
        String spoken = EnglishWords.of(whole, " ", " and ") + " point " + digits(decimals);

        assertThat(List.of(
                        number.toPlainString(),
                        "- " + whole + "." + decimals,
                        "minus " + whole + "." + decimals,
                        "-" + grouped(whole) + "." + decimals,
                        "minus " + spoken,
                        "negative " + spoken))
                .allSatisfy(wording ->
                        assertThat(Values.answer("Number", wording)).as(wording).isEqualTo(NumberRows.written(number)));
    }

    @Property(tries = 200)
    void ordinalsAreReadInFiguresAndWords(@ForAll("wholeNumbers") long number) {
        long place = number + 1;
        boolean isTeen = place % 100 >= 11 && place % 100 <= 13;
        String ending = isTeen || place % 10 > 3 ? "th" : ORDINAL_ENDINGS[(int) (place % 10)];

        assertThat(List.of(
                        place + ending,
                        grouped(place) + ending,
                        EnglishWords.ordinal(place, "-"),
                        EnglishWords.ordinal(place, " "),
                        EnglishWords.ordinal(place, "")))
                .allSatisfy(wording -> assertThat(Values.answer("Ordinal", wording))
                        .as(wording)
                        .isEqualTo(Long.toString(place)));
    }

    @Property(tries = 100)
    void amountsOfMoneyAreReadInEveryWording(
            @ForAll @IntRange(min = 2, max = 999_999) int dollars, @ForAll @IntRange(min = 2, max = 99) int cents) {
        String digits = dollars + "." + String.format(Locale.ROOT, "%02d", cents);
        String dollarWords = EnglishWords.of(dollars, " ", " and ");
        String centWords = EnglishWords.of(cents, " ", " ");

        assertThat(List.of(
                        "$" + digits,
                        "$ " + digits,
                        digits + " dollars",
                        digits + " USD",
                        "USD " + digits,
                        "US$" + digits,
                        dollars + " dollars and " + cents + " cents",
                        dollars + " bucks " + cents + " cents",
                        dollarWords + " dollars and " + centWords + " cents",
                        dollarWords + " dollars " + centWords + " cents"))
                .allSatisfy(wording -> assertThat(Values.in("Currency", wording))
                        .as(wording)
                        .containsExactly(wording + " = USD " + digits));
    }

    @Property(tries = 100)
    void temperaturesAndRangesAreReadInEveryWording(
            @ForAll @IntRange(min = 1, max = 60) int low, @ForAll @IntRange(min = 1, max = 60) int more) {
        int high = low + more;
        String lowWords = EnglishWords.of(low, " ", " ");
        String highWords = EnglishWords.of(high, " ", " ");

        assertThat(List.of(
                        low + "-" + high + "°C",
                        low + " to " + high + " degrees celsius",
                        "between " + low + " and " + high + " °C",
                        "from " + low + "°C to " + high + "°C",
                        "between " + lowWords + " and " + highWords + " degrees celsius",
                        "from " + lowWords + " to " + highWords + " celsius"))
                .allSatisfy(wording -> assertThat(Values.in("Temperature", wording))
                        .as(wording)
                        .containsExactly(wording + " = " + low + ".." + high + " celsius"));
    }

    @Provide
    Arbitrary<Long> wholeNumbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 2_000), Arbitraries.longs().between(0, 999_999_999_999_998L));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String digits(String decimals) {
        return decimals.chars()
                .mapToObj(digit -> EnglishWords.of(digit - '0', "", ""))
                .collect(Collectors.joining(" "));
    }
}
