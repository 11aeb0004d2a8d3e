package dev.loquat.nlu.template;

import dev.loquat.bot.template.PatternValues;
import java.util.List;
import java.util.regex.Pattern;

/** Values that fit the pattern of a slot type. */
final class PatternExamples {

    /** As many as built-in types have, roughly. */
    private static final int WANTED = 6;

    /** Of patterns with few values most draws repeat one. */
    private static final int DRAWS = 60;

    private PatternExamples() {}

    /** Those of the given values that fit; if none does, values made from the pattern; none when it is beyond the library. */
    static List<String> of(Pattern pattern, List<String> values) {
        List<String> fitting = values.stream()
                .filter(value -> pattern.matcher(value).matches())
                .toList();
        return fitting.isEmpty()
                ? PatternValues.of(pattern, DRAWS).stream()
                        .distinct()
                        .limit(WANTED)
                        .toList()
                : fitting;
    }
}
