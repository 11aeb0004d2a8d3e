package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.Resolution;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that means just its characters, whatever their case.
 *
 * @param value the value as Lex writes it
 */
record ExpectedText(String value) implements ExpectedValue {

    private static final Pattern EXTENSION = Pattern.compile("(?:extension|ext|x)[ .:]*([0-9]{1,9})$");
    private static final Pattern MARKS = Pattern.compile("[^0-9]");

    /** A phone number as Lex writes it: its digits, a plus where there is one, and no trunk zero behind a country's code. */
    static ExpectedText phoneNumber(String shown) {
        Matcher extension = EXTENSION.matcher(shown.toLowerCase(Locale.ROOT));
        boolean extended = extension.find();
        String number = extended ? shown.substring(0, extension.start()) : shown;
        boolean international = number.contains("+");
        String dialled = international ? number.replaceFirst("\\(0\\)", "") : number;
        return new ExpectedText((international ? "+" : "")
                + MARKS.matcher(dialled).replaceAll("")
                + (extended ? ";ext=" + extension.group(1) : ""));
    }

    @Override
    public boolean isMetBy(Resolution resolution) {
        return resolution instanceof Resolution.Text text && text.value().equalsIgnoreCase(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
