package dev.loquat.nlu.template;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that fit the pattern of a slot type. */
final class PatternExamples {

    /** As many as built-in types have, roughly. */
    private static final int WANTED = 6;

    /** Of patterns with few values most draws repeat one. */
    private static final int DRAWS = 60;

    /** What {@code +} and {@code *} repeat at most; nobody says a code of a hundred letters. */
    private static final int REPETITIONS = 6;

    private static final long SEED = 5;

    private PatternExamples() {}

    /** Those of the given values that fit; if none does, values made from the pattern; none when it is beyond the library. */
    static List<String> of(Pattern pattern, List<String> values) {
        List<String> fitting = values.stream()
                .filter(value -> pattern.matcher(value).matches())
                .toList();
        return fitting.isEmpty() ? made(pattern) : fitting;
    }

    /** The library knows no look-around and reads some things otherwise than Java: what it makes is checked. */
    private static List<String> made(Pattern pattern) {
        try {
            RgxGenProperties properties = new RgxGenProperties();
            RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, REPETITIONS);
            RgxGen generator = RgxGen.parse(properties, pattern.pattern());
            Random random = new Random(SEED);
            return Stream.generate(() -> generator.generate(random))
                    .limit(DRAWS)
                    .filter(value -> !value.isBlank() && pattern.matcher(value).matches())
                    .distinct()
                    .limit(WANTED)
                    .toList();
        } catch (RgxGenParseException beyondTheLibrary) {
            return List.of();
        }
    }
}
