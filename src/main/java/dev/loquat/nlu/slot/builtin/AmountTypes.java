package dev.loquat.nlu.slot.builtin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The types of amounts. Lex has only {@code AMAZON.Currency}, one amount of money; Loquat's own types read hedged amounts
 * ("about 5 km") and ranges ("2-7 g", "under 40 degrees") as well.
 */
final class AmountTypes {

    private static final MeasureUnit GRAM = new MeasureUnit("gram", Dimension.WEIGHT, BigDecimal.ONE);
    private static final MeasureUnit DEGREE = MeasureUnit.of("degree", Dimension.TEMPERATURE);
    private static final MeasureUnit YEAR = MeasureUnit.of("year", Dimension.AGE);
    private static final List<String> NUMBERS = List.of("number", "hedged-number");
    private static final List<String> BARE_MONEY = List.of("bare-money", "number", "hedged-number");
    private static final Set<String> METRIC_WEIGHTS = Set.of("kilogram", "milligram", "microgram");

    private AmountTypes() {}

    static List<BuiltinSlotType> all() {
        return List.of(
                currency(),
                money(),
                temperature(),
                distance(),
                ranges("LOQUAT.Speed", Dimension.SPEED),
                ranges("LOQUAT.Weight", Dimension.WEIGHT),
                ranges("LOQUAT.Volume", Dimension.VOLUME),
                ranges("LOQUAT.Area", Dimension.AREA),
                quantity(),
                measure(),
                age());
    }

    private static BuiltinSlotType currency() {
        return new AmountType(
                "AMAZON.Currency",
                "money",
                BARE_MONEY,
                EnumSet.of(Dimension.MONEY),
                CurrencyRows::own,
                AmountTypes::money);
    }

    private static BuiltinSlotType money() {
        return new AmountType(
                "LOQUAT.Money",
                "range",
                BARE_MONEY,
                EnumSet.of(Dimension.MONEY),
                CurrencyRows::own,
                AmountTypes::money);
    }

    private static BuiltinSlotType temperature() {
        return new AmountType(
                "LOQUAT.Temperature",
                "range",
                NUMBERS,
                EnumSet.of(Dimension.TEMPERATURE),
                context -> DEGREE,
                AmountTypes::value);
    }

    private static BuiltinSlotType distance() {
        return new AmountType(
                "LOQUAT.Distance",
                "range",
                List.of("bare-distance", "number", "hedged-number"),
                EnumSet.of(Dimension.LENGTH),
                context -> MeasureUnit.UNNAMED,
                AmountTypes::value);
    }

    private static BuiltinSlotType ranges(String name, Dimension dimension) {
        return new AmountType(
                name, "range", NUMBERS, EnumSet.of(dimension), context -> MeasureUnit.UNNAMED, AmountTypes::value);
    }

    /** Grams and what is made of them by tens are counted in grams, as Duckling does, so that recipes compare. */
    private static BuiltinSlotType quantity() {
        return new QuantityType(new AmountType(
                "LOQUAT.Quantity",
                "range",
                NUMBERS,
                EnumSet.of(Dimension.WEIGHT, Dimension.VOLUME, Dimension.PACKAGE),
                context -> MeasureUnit.UNNAMED,
                amount -> value(METRIC_WEIGHTS.contains(amount.unit().name()) ? amount.in(GRAM) : amount)));
    }

    /** One amount in any unit, in the unit that is named first: "5 ft 2 in" is so many feet. */
    private static BuiltinSlotType measure() {
        return new AmountType(
                "LOQUAT.Measure",
                "amount",
                NUMBERS,
                EnumSet.complementOf(EnumSet.of(
                        Dimension.MONEY, Dimension.TEMPERATURE, Dimension.AGE, Dimension.PACKAGE, Dimension.UNNAMED)),
                context -> MeasureUnit.UNNAMED,
                amount -> value(amount.in(amount.leading())));
    }

    private static BuiltinSlotType age() {
        return new AmountType(
                "LOQUAT.Age",
                "age",
                List.of("bare-age", "number"),
                EnumSet.of(Dimension.AGE),
                context -> YEAR,
                AmountTypes::value);
    }

    private static ResolvedValue value(Measured amount) {
        return value(amount.written(), amount);
    }

    private static ResolvedValue value(String written, Measured amount) {
        return new ResolvedValue(
                written,
                new Resolution.Amount(
                        amount.least(), amount.most(), amount.unit().name()));
    }

    /** As Lex writes it, {@code USD 300.00}; a range as {@code USD 10.00..20.00}, {@code USD ..7.00}. */
    private static ResolvedValue money(Measured amount) {
        String number = amount.isExact() ? cents(amount.least()) : cents(amount.least()) + ".." + cents(amount.most());
        return value(amount.unit().name() + " " + number, amount);
    }

    private static String cents(Optional<BigDecimal> bound) {
        return bound.map(value -> value.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse("");
    }
}
