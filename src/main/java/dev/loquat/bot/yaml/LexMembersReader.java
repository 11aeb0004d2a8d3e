package dev.loquat.bot.yaml;

import dev.loquat.bot.LexMembers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what only Lex knows. It goes back there as JSON, so that here, and only here, a text without quotes may be a truth value
 * or a number.
 */
final class LexMembersReader {

    private static final String EXPECTED = "a text, a number, true, false, a list or a map";
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,99})");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,99}\\.\\d{1,99}([eE][+-]?\\d{1,3})?");
    private static final int BITS_OF_INT = 31;
    private static final int BITS_OF_LONG = 63;

    private LexMembersReader() {}

    /** The members under {@code lex}. */
    static LexMembers read(YamlFields fields) {
        return fields.get("lex").map(node -> new LexMembers(map(node))).orElse(LexMembers.NONE);
    }

    private static Map<String, Object> map(YamlNode node) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (YamlEntry entry : node.entries("a map of Lex's members")) {
            value(entry.value()).ifPresent(value -> members.put(entry.name(), value));
        }
        return Collections.unmodifiableMap(members);
    }

    private static Optional<Object> value(YamlNode node) {
        if (node.isMap()) {
            return Optional.of(map(node));
        }
        if (node.isList()) {
            List<Object> items = new ArrayList<>();
            node.list(EXPECTED).forEach(item -> value(item).ifPresent(items::add));
            return Optional.of(List.copyOf(items));
        }
        return node.anyText(EXPECTED).map(text -> node.isPlain() ? typed(text) : text);
    }

    private static Object typed(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (INTEGER.matcher(text).matches()) {
            return integer(new BigInteger(text));
        }
        boolean isDecimal = DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
        return isDecimal ? Double.valueOf(text) : text;
    }

    /** The smallest type that holds it, as JSON is read. */
    private static Number integer(BigInteger number) {
        if (number.bitLength() <= BITS_OF_INT) {
            return number.intValue();
        }
        return number.bitLength() <= BITS_OF_LONG ? (Number) number.longValue() : number;
    }
}
