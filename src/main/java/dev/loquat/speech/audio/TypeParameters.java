package dev.loquat.speech.audio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of Lex's content types. Clients leave out spaces and semicolons, and so does this reading. */
final class TypeParameters {

    private static final Pattern PARAMETER =
            Pattern.compile("(sample-size-bits|sample-rate|preamble-size|bit-rate|frame-size-milliseconds|rate"
                    + "|channel-count|channels|is-big-endian)\\s*=\\s*\"?(\\d{1,9}|true|false)");

    private final Map<String, String> values = new LinkedHashMap<>();

    private TypeParameters() {}

    /** The parameters of a content type in lower case. */
    static TypeParameters of(String type) {
        TypeParameters parameters = new TypeParameters();
        Matcher matcher = PARAMETER.matcher(type);
        while (matcher.find()) {
            parameters.values.put(matcher.group(1), matcher.group(2));
        }
        return parameters;
    }

    int number(String name, int otherwise) {
        String value = values.getOrDefault(name, "");
        return value.isEmpty() || !Character.isDigit(value.charAt(0)) ? otherwise : Integer.parseInt(value);
    }

    boolean isTrue(String name) {
        return "true".equals(values.get(name));
    }
}
