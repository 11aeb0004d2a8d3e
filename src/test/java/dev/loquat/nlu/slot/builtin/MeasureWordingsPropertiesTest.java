package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the amount and the unit, each of ten ways to type or say it means it. */
class MeasureWordingsPropertiesTest {

    /** A unit of a type: its name in the value, as it is said, as it is abbreviated. */
    private record Unit(String type, String name, String said, String sign) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("Distance", "mile", "miles", "mi"),
            new Unit("Distance", "kilometer", "kilometres", "km"),
            new Unit("Distance", "inch", "inches", "in"),
            new Unit("Distance", "centimeter", "centimeters", "cm"),
            new Unit("Speed", "mile per hour", "miles per hour", "mph"),
            new Unit("Speed", "kilometer per hour", "kilometers an hour", "km/h"),
            new Unit("Speed", "meter per second", "meters per second", "m/s"),
            new Unit("Weight", "kilogram", "kilograms", "kg"),
            new Unit("Weight", "pound", "pounds", "lbs"),
            new Unit("Weight", "ounce", "ounces", "oz"),
            new Unit("Weight", "gram", "grams", "g"),
            new Unit("Volume", "liter", "litres", "l"),
            new Unit("Volume", "milliliter", "milliliters", "ml"),
            new Unit("Volume", "gallon", "gallons", "gal"),
            new Unit("Area", "square meter", "square meters", "m2"),
            new Unit("Area", "square foot", "square feet", "sq ft"),
            new Unit("Measure", "gigabyte", "gigabytes", "GB"),
            new Unit("Measure", "kilogram", "kilos", "kg"),
            new Unit("Temperature", "celsius", "degrees celsius", "°C"),
            new Unit("Temperature", "fahrenheit", "degrees fahrenheit", "°F"));

    @Property(tries = 300)
    void amountsOfAnyUnit(
            @ForAll("units") Unit unit,
            @ForAll @IntRange(min = 2, max = 9_999) int whole,
            @ForAll @IntRange(max = 9) int tenth) {
        String digits = tenth == 0 ? Integer.toString(whole) : whole + "." + tenth;
        String words = words(whole) + (tenth == 0 ? "" : " point " + words(tenth));

        for (String wording : List.of(
                digits + " " + unit.said(),
                digits + " " + unit.sign(),
                digits + unit.sign(),
                digits + "  " + unit.said().toUpperCase(Locale.ROOT),
                "it's " + digits + " " + unit.said(),
                digits + " " + unit.sign() + ", please",
                words + " " + unit.said(),
                "about " + words + " " + unit.said(),
                "I think it is " + words + " " + unit.said() + ".",
                words.toUpperCase(Locale.ROOT) + " " + unit.said())) {
            assertThat(Values.answer(unit.type(), wording)).as(wording).isEqualTo(digits + " " + unit.name());
        }
    }

    @Property(tries = 100)
    void ages(@ForAll @IntRange(min = 2, max = 119) int years) {
        String words = words(years);

        for (String wording : List.of(
                years + " years old",
                years + " year old",
                years + "-year-old",
                years + " yrs old",
                years + " years of age",
                words + " years old",
                words + " year old",
                "I am " + words + " years old",
                "she's " + years + " years old",
                "a " + years + "-year-old")) {
            assertThat(Values.in("Age", wording))
                    .as(wording)
                    .singleElement()
                    .asString()
                    .endsWith(" = " + years + " year");
        }
        assertThat(Values.answer("Age", words)).isEqualTo(years + " year");
    }

    @Property(tries = 100)
    void percentages(@ForAll @IntRange(min = 0, max = 999) int whole, @ForAll @IntRange(max = 9) int tenth) {
        String digits = tenth == 0 ? Integer.toString(whole) : whole + "." + tenth;
        String words = words(whole) + (tenth == 0 ? "" : " point " + words(tenth));

        for (String wording : List.of(
                digits + "%",
                digits + " %",
                digits + " percent",
                digits + " per cent",
                digits + "percent",
                words + " percent",
                words + " per cent",
                words.toUpperCase(Locale.ROOT) + " PERCENT",
                "about " + digits + "%",
                "let's say " + words + " percent")) {
            assertThat(Values.in("Percentage", wording))
                    .as(wording)
                    .singleElement()
                    .asString()
                    .endsWith(" = " + digits + "%");
        }
    }

    @Property(tries = 100)
    void quantitiesOfSomething(@ForAll @IntRange(min = 2, max = 99) int number) {
        String words = words(number);

        for (String wording : List.of(
                number + " pounds of butter",
                number + " lbs of butter",
                number + "lb of butter",
                words + " pounds of butter",
                words + " pound of butter",
                words.toUpperCase(Locale.ROOT) + " POUNDS of butter",
                "it's " + number + " pounds of butter",
                "I need " + words + " pounds of butter",
                number + " pounds of butter, please",
                words + " lbs of butter")) {
            assertThat(Values.answer("Quantity", wording)).as(wording).isEqualTo(number + " pound of butter");
        }
    }

    private static String words(int number) {
        return EnglishWords.of(number, " ", " and ");
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(UNITS);
    }
}
