package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.Within;
import dev.loquat.nlu.time.Zoned;
import java.util.List;
import java.util.Optional;

/** Time zones by their abbreviations: the category {@code zone}, how many minutes it is ahead of Greenwich. */
final class TimeZones {

    private static final int HOUR = 60;

    /** Hours ahead of Greenwich; of abbreviations that several zones have, the one that Duckling knows. */
    private static final List<String> ROWS = List.of(
            "0 gmt|utc|wet|zulu",
            "1 bst|cet|west",
            "2 cest|eet",
            "3 eest|msk",
            "5.5 ist",
            "8 sgt|hkt|awst",
            "9 jst|kst",
            "10 aest",
            "11 aedt",
            "12 nzst",
            "13 nzdt",
            "-3 brt|art|adt",
            "-4 edt|ast",
            "-5 est|cdt",
            "-6 cst|mdt",
            "-7 mst|pdt",
            "-8 pst|akdt",
            "-9 akst",
            "-10 hst");

    private TimeZones() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        for (String row : ROWS) {
            int separator = row.indexOf(' ');
            int minutes = (int) (HOUR * Double.parseDouble(row.substring(0, separator)));
            grammar.constant("zone", "(" + row.substring(separator + 1) + ")", minutes);
        }
        grammar.row("zone", "\\( {zone} \\)", (parts, context) -> Optional.of(parts.number(0)));
    }

    /** A time of another zone. */
    static Optional<TimeExpression> zoned(Parts parts, BuiltinContext context) {
        return Optional.of(zoned(time(parts, 0), parts.number(1), context));
    }

    /** "Thursday at eight gmt". */
    static Optional<TimeExpression> zonedOnDay(Parts parts, BuiltinContext context) {
        return Within.both(time(parts, 1), time(parts, 0)).map(when -> zoned(when, parts.number(2), context));
    }

    /** "Eight gmt on thursday". */
    static Optional<TimeExpression> zonedBeforeDay(Parts parts, BuiltinContext context) {
        return Within.both(time(parts, 0), time(parts, 2)).map(when -> zoned(when, parts.number(1), context));
    }

    private static TimeExpression zoned(TimeExpression when, int minutesAhead, BuiltinContext context) {
        int own = context.now().getOffset().getTotalSeconds() / HOUR;
        return new Zoned(when, own - minutesAhead);
    }
}
