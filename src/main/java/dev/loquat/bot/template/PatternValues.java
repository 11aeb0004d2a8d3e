package dev.loquat.bot.template;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values made from the pattern of a slot type. */
public final class PatternValues {

    /** What {@code +} and {@code *} repeat at most; nobody says a code of a hundred letters. */
    private static final int REPETITIONS = 6;

    private static final long SEED = 5;

    private PatternValues() {}

    /**
     * Values that fit the pattern as a whole; the same ones every time.
     *
     * @param draws how many are made, some of them alike
     * @return fewer, or none, when the pattern is beyond the library that makes them
     */
    public static List<String> of(Pattern pattern, int draws) {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, REPETITIONS);
        try {
            RgxGen generator = RgxGen.parse(properties, pattern.pattern());
            Random random = new Random(SEED);
            // The library knows no look-around and reads some things otherwise than Java: what it makes is checked.
            return Stream.generate(() -> generator.generate(random))
                    .limit(draws)
                    .filter(value -> !value.isBlank() && pattern.matcher(value).matches())
                    .toList();
        } catch (RgxGenParseException | NullPointerException beyondTheLibrary) {
            // The latter is how version 2.0 fails at classes that it does not know, such as \p{Punct}.
            return List.of();
        }
    }
}
