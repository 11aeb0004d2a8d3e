package dev.loquat.nlu.template;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.loquat.bot.BuiltinSlotType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values of built-in slot types in the words of a language, as CLDR writes them. The same language has the same ones every day. */
final class CldrExamples {

    private static final List<Integer> NUMBERS = List.of(2, 3, 10, 25, 100);

    private final ULocale locale;

    CldrExamples(String localeId) {
        this.locale = new ULocale(localeId);
    }

    /** By the types' names; types whose values are names or codes of any language are not among them. */
    Map<String, List<String>> all() {
        return Map.of(
                BuiltinSlotType.NUMBER.signature(), numbers(),
                BuiltinSlotType.DATE.signature(), dates(),
                BuiltinSlotType.TIME.signature(), times(),
                BuiltinSlotType.DURATION.signature(), measures(MeasureUnit.HOUR, MeasureUnit.DAY, MeasureUnit.WEEK),
                BuiltinSlotType.PERCENTAGE.signature(), measures(MeasureUnit.PERCENT));
    }

    private List<String> numbers() {
        RuleBasedNumberFormat words = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        NumberFormat digits = NumberFormat.getInstance(locale);
        return NUMBERS.stream()
                .flatMap(number -> Stream.of(visible(words.format(number)), digits.format(number)))
                .toList();
    }

    private List<String> dates() {
        RelativeDateTimeFormatter relative = RelativeDateTimeFormatter.getInstance(locale);
        return List.of(
                relative.format(Direction.NEXT, AbsoluteUnit.DAY),
                relative.format(Direction.NEXT, AbsoluteUnit.FRIDAY),
                date("MMMMd", Calendar.MARCH, 3),
                relative.format(Direction.THIS, AbsoluteUnit.DAY),
                date("MMMMd", Calendar.JUNE, 21),
                date("EEEE", Calendar.MARCH, 2),
                date("Md", Calendar.DECEMBER, 24));
    }

    private List<String> times() {
        return List.of(time("Hm", 14, 0), time("Bh", 15, 0), time("Bhm", 8, 15), time("Hm", 16, 30), time("Bh", 18, 0));
    }

    private List<String> measures(MeasureUnit... units) {
        MeasureFormat format = MeasureFormat.getInstance(locale, FormatWidth.WIDE);
        return Stream.of(units)
                .flatMap(unit -> NUMBERS.stream().limit(3).map(number -> format.format(new Measure(number, unit))))
                .toList();
    }

    private String date(String skeleton, int month, int day) {
        return format(skeleton, new GregorianCalendar(2026, month, day));
    }

    private String time(String skeleton, int hour, int minute) {
        return format(skeleton, new GregorianCalendar(2026, Calendar.MARCH, 2, hour, minute));
    }

    private String format(String skeleton, GregorianCalendar when) {
        String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        when.setTimeZone(TimeZone.GMT_ZONE);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return visible(format.format((Object) when));
    }

    /** Without the marks for hyphens and directions. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cf}", "");
    }
}
