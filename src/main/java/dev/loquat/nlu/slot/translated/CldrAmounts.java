package dev.loquat.nlu.slot.translated;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What CLDR knows of amounts: spans of time, shares, units and money. */
final class CldrAmounts {

    private static final Map<MeasureUnit, String> UNITS = Map.ofEntries(
            Map.entry(MeasureUnit.SECOND, "seconds"),
            Map.entry(MeasureUnit.MINUTE, "minutes"),
            Map.entry(MeasureUnit.HOUR, "hours"),
            Map.entry(MeasureUnit.DAY, "days"),
            Map.entry(MeasureUnit.WEEK, "weeks"),
            Map.entry(MeasureUnit.MONTH, "months"),
            Map.entry(MeasureUnit.YEAR, "years"),
            Map.entry(MeasureUnit.PERCENT, "percent"),
            Map.entry(MeasureUnit.KILOMETER, "kilometers"),
            Map.entry(MeasureUnit.METER, "meters"),
            Map.entry(MeasureUnit.CENTIMETER, "centimeters"),
            Map.entry(MeasureUnit.MILE, "miles"),
            Map.entry(MeasureUnit.KILOGRAM, "kilograms"),
            Map.entry(MeasureUnit.GRAM, "grams"),
            Map.entry(MeasureUnit.LITER, "liters"),
            Map.entry(MeasureUnit.MILLILITER, "milliliters"),
            Map.entry(MeasureUnit.SQUARE_METER, "square meters"),
            Map.entry(MeasureUnit.KILOMETER_PER_HOUR, "kilometers per hour"),
            Map.entry(MeasureUnit.CELSIUS, "degrees celsius"));

    /** The money of most payments (SWIFT's ranking of currencies), and of Lex's locales. */
    private static final List<String> CURRENCIES = List.of(
            "USD", "EUR", "GBP", "JPY", "CNY", "CAD", "AUD", "HKD", "CHF", "KRW", "INR", "MXN", "BRL", "SEK", "NOK",
            "DKK", "PLN", "CZK", "HUF", "TRY", "ZAR", "AED", "SAR", "ARS", "CLP", "COP", "PEN", "NZD", "SGD", "RUB",
            "UAH", "THB");

    private final ULocale locale;
    private final Phrasebook book;

    CldrAmounts(ULocale locale, Phrasebook book) {
        this.locale = locale;
        this.book = book;
    }

    void add() {
        for (FormatWidth width : List.of(FormatWidth.WIDE, FormatWidth.SHORT)) {
            MeasureFormat format = MeasureFormat.getInstance(locale, width);
            UNITS.forEach((unit, english) -> {
                for (int number : CldrPattern.PLURALS) {
                    String example = format.format(new Measure(number, unit));
                    CldrPattern.counted(example, number, "{number} " + english, book);
                }
            });
        }
        addSigns();
        Set<String> codes = new LinkedHashSet<>();
        Optional.ofNullable(Currency.getInstance(locale))
                .map(Currency::getCurrencyCode)
                .ifPresent(codes::add);
        codes.addAll(CURRENCIES);
        codes.forEach(this::addSymbol);
        codes.forEach(this::addNames);
        codes.forEach(this::addShortNames);
    }

    /** "Menos tres", "tres coma cinco", as CLDR writes out -3 and 3.5. */
    private void addSigns() {
        RuleBasedNumberFormat words = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        String three = words.format(3);
        String five = words.format(5);
        book.addIdiom(words.format(-3).replace(three, "{number}"), "-{number}");
        String decimal = words.format(3.5);
        if (decimal.startsWith(three) && decimal.endsWith(five)) {
            String point = decimal.substring(three.length(), decimal.length() - five.length());
            book.addIdiom("{number}" + point + "{decimals}", "{number}.{decimals}");
        }
    }

    /** "R$ 50", and "$50" where that is the locale's own money. */
    private void addSymbol(String code) {
        String symbol = Currency.getInstance(code).getSymbol(locale);
        if (!symbol.equals(code)) {
            book.addIdiom(symbol + " {number}", "{number} " + code);
            book.addIdiom("{number} " + symbol, "{number} " + code);
        }
    }

    private void addNames(String code) {
        names(code).forEach(name -> book.add("{number} " + name, "{number} " + code));
    }

    /** "Dólares" are the locale's own, or those of most payments. */
    private void addShortNames(String code) {
        for (String name : names(code)) {
            List<String> words = List.of(name.split(" ", -1));
            if (words.size() > 1) {
                book.add("{number} " + words.get(0), "{number} " + code);
                book.add("{number} " + words.get(words.size() - 1), "{number} " + code);
            }
        }
    }

    private Set<String> names(String code) {
        Set<String> names = new LinkedHashSet<>();
        for (String plural : PluralRules.forLocale(locale).getKeywords()) {
            names.add(Currency.getInstance(code).getName(locale, Currency.PLURAL_LONG_NAME, plural, null));
        }
        return names;
    }
}
