package dev.loquat.nlu.slot.translated;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in digits as a locale writes them: {@code 1.234,5} in Germany, {@code 1,234.5} in Mexico. */
final class LocalDigits {

    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");

    /** Who writes blanks between groups types the plain one. */
    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");

    private final String group;
    private final String decimal;
    private final boolean isBlank;
    private final Pattern grouped;
    private final Pattern ungrouped;

    private LocalDigits(String group, String decimal) {
        this.group = group;
        this.decimal = decimal;
        String mark = Pattern.quote(decimal);
        isBlank = BLANK.matcher(group).matches();
        grouped = Pattern.compile(
                "\\d{1,3}((" + (isBlank ? BLANK.pattern() : Pattern.quote(group)) + ")\\d{3})+(" + mark + "\\d+)?");
        ungrouped = Pattern.compile("\\d+(" + mark + "\\d+)?");
    }

    static LocalDigits of(ULocale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        return new LocalDigits(symbols.getGroupingSeparatorString(), symbols.getDecimalSeparatorString());
    }

    /** The longest number that begins with this token, as English writes it without separators. */
    Optional<Lexicon.Found<String>> at(TokenizedText text, int first) {
        if (!text.token(first).isNumber()) {
            return Optional.empty();
        }
        int furthest = first + 1;
        while (furthest < text.size()
                && (text.isGlued(furthest) || (isBlank && text.token(furthest).isNumber()))) {
            furthest++;
        }
        for (int end = furthest; end > first; end--) {
            Optional<String> number = plain(Tokenizer.normalize(text.text(first, end)));
            if (number.isPresent()) {
                int behind = end;
                return number.map(digits -> new Lexicon.Found<>(digits, behind));
            }
        }
        return Optional.empty();
    }

    private Optional<String> plain(String written) {
        if (grouped.matcher(written).matches()) {
            String digits = isBlank ? BLANK.matcher(written).replaceAll("") : written.replace(group, "");
            return Optional.of(digits.replace(decimal, "."));
        }
        if (ungrouped.matcher(written).matches()) {
            return Optional.of(written.replace(decimal, "."));
        }
        return PLAIN.matcher(written).matches() ? Optional.of(written) : Optional.empty();
    }
}
