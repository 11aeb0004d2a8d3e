import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes a Loquat bot of a Lex V1 export, so that benchmarks published for Lex run on the very same bot:
 *
 * <pre>java docs/benchmarks/LexV1ToLoquat.java barista_LexV1_Export.json -o bots/barista</pre>
 *
 * It needs nothing but a JDK. It takes over intents, utterances, slots, prompts, statements and slot types; functions are left
 * to their author.
 */
public class LexV1ToLoquat {

    private static final Map<String, String> BUILT_IN_TYPES = new LinkedHashMap<>();

    static {
        for (String type : "Number Date Time Duration Percentage City Country State PhoneNumber EmailAddress AlphaNumeric"
                .split(" ")) {
            BUILT_IN_TYPES.put("AMAZON." + type.toUpperCase(Locale.ROOT), "AMAZON." + type);
        }
        BUILT_IN_TYPES.put("AMAZON.FOUR_DIGIT_NUMBER", "AMAZON.Number");
        BUILT_IN_TYPES.put("AMAZON.US_CITY", "AMAZON.City");
        BUILT_IN_TYPES.put("AMAZON.EUROPE_CITY", "AMAZON.City");
        BUILT_IN_TYPES.put("AMAZON.US_STATE", "AMAZON.State");
        BUILT_IN_TYPES.put("AMAZON.US_FIRST_NAME", "AMAZON.FirstName");
        BUILT_IN_TYPES.put("AMAZON.US_LAST_NAME", "AMAZON.LastName");
        BUILT_IN_TYPES.put("AMAZON.STREETNAME", "AMAZON.StreetName");
    }

    private final StringBuilder yaml = new StringBuilder();

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3 || !arguments[1].equals("-o")) {
            System.err.println("Usage: java LexV1ToLoquat.java EXPORT.json -o BOT_FOLDER");
            System.exit(2);
        }
        Map<String, Object> bot = map(map(new Json(Files.readString(Path.of(arguments[0]))).value()).get("resource"));
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        String locale = text(bot, "locale").isEmpty() ? "en_US" : text(bot, "locale").replace('-', '_');
        Files.writeString(folder.resolve("bot.yaml"), "name: " + quoted(text(bot, "name")) + "\nlocales: [" + locale + "]\n");
        Files.writeString(folder.resolve(locale + ".yaml"), new LexV1ToLoquat().locale(bot));
        System.err.println("Wrote " + folder.resolve("bot.yaml") + " and " + folder.resolve(locale + ".yaml"));
    }

    private String locale(Map<String, Object> bot) {
        line(0, "intents:");
        list(bot, "intents").forEach(intent -> intent(map(intent)));
        if (!list(bot, "slotTypes").isEmpty()) {
            line(0, "slotTypes:");
            list(bot, "slotTypes").forEach(type -> slotType(map(type)));
        }
        return yaml.toString();
    }

    private void intent(Map<String, Object> intent) {
        line(1, quoted(text(intent, "name")) + ":");
        String parent = text(intent, "parentIntentSignature");
        if (!parent.isEmpty()) {
            line(2, "parent: " + parent);
        }
        texts(2, "utterances", list(intent, "sampleUtterances"));
        slots(list(intent, "slots"));
        confirmation(intent);
        texts(2, "closing", contents(intent, "conclusionStatement"));
    }

    private void slots(List<Object> slots) {
        if (slots.isEmpty()) {
            return;
        }
        line(2, "slots:");
        slots.stream()
                .map(LexV1ToLoquat::map)
                .sorted(Comparator.comparingInt(slot -> number(slot, "priority", 0)))
                .forEach(this::slot);
    }

    private void slot(Map<String, Object> slot) {
        line(3, quoted(text(slot, "name")) + ":");
        String type = text(slot, "slotType");
        line(4, "type: " + quoted(BUILT_IN_TYPES.getOrDefault(type.toUpperCase(Locale.ROOT), type)));
        if (text(slot, "slotConstraint").equals("Optional")) {
            line(4, "optional: true");
        }
        texts(4, "prompt", contents(slot, "valueElicitationPrompt"));
        // Lex V1 counts the first attempt, Lex V2 and Loquat count the repetitions.
        line(4, "retries: " + Math.max(0, number(map(slot.get("valueElicitationPrompt")), "maxAttempts", 3) - 1));
        texts(4, "utterances", list(slot, "sampleUtterances"));
        if (text(slot, "obfuscationSetting").equals("DEFAULT_OBFUSCATION")) {
            line(4, "obfuscated: true");
        }
    }

    private void confirmation(Map<String, Object> intent) {
        List<Object> prompts = contents(intent, "confirmationPrompt");
        if (!prompts.isEmpty()) {
            line(2, "confirmation:");
            texts(3, "prompt", prompts);
            texts(3, "declination", contents(intent, "rejectionStatement"));
        }
    }

    private void slotType(Map<String, Object> type) {
        line(1, quoted(text(type, "name")) + ":");
        line(2, "resolution: " + (text(type, "valueSelectionStrategy").equals("TOP_RESOLUTION") ? "TopResolution" : "OriginalValue"));
        line(2, "values:");
        for (Object value : list(type, "enumerationValues")) {
            String name = text(map(value), "value");
            Set<String> synonyms = new LinkedHashSet<>();
            list(map(value), "synonyms").forEach(synonym -> synonyms.add(quoted(synonym.toString())));
            synonyms.remove(quoted(name));
            line(3, quoted(name) + ": [" + String.join(", ", synonyms) + "]");
        }
    }

    private void texts(int depth, String key, List<Object> texts) {
        Set<String> different = new LinkedHashSet<>();
        boolean areUtterances = key.equals("utterances");
        texts.forEach(text -> different.add(quoted(areUtterances ? escaped(text.toString()) : text.toString())));
        if (!different.isEmpty()) {
            line(depth, key + ":");
            different.forEach(text -> line(depth + 1, "- " + text));
        }
    }

    /** Brackets mean something in Loquat's utterances and nothing in Lex's. */
    private static String escaped(String utterance) {
        return utterance.strip().replaceAll("\\s+", " ").replaceAll("[\\[\\]()|\\\\]", "\\\\$0");
    }

    private static List<Object> contents(Map<String, Object> owner, String key) {
        List<Object> contents = new ArrayList<>();
        list(map(owner.get(key)), "messages").forEach(message -> contents.add(text(map(message), "content")));
        return contents;
    }

    private void line(int depth, String text) {
        yaml.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.strip().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> owner, String key) {
        return owner.get(key) instanceof List ? (List<Object>) owner.get(key) : List.of();
    }

    private static String text(Map<String, Object> owner, String key) {
        return owner.get(key) instanceof String ? (String) owner.get(key) : "";
    }

    private static int number(Map<String, Object> owner, String key, int otherwise) {
        return owner.get(key) instanceof Double ? ((Double) owner.get(key)).intValue() : otherwise;
    }

    /** JSON by recursive descent, as the JDK has no reader of its own. Other words than strings are numbers or null. */
    private static final class Json {
        private final String source;
        private int at;

        Json(String source) {
            this.source = source;
        }

        Object value() {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            for (at++; peek() != '}'; skip(',')) {
                String key = string();
                skip(':');
                object.put(key, value());
            }
            at++;
            return object;
        }

        private List<Object> array() {
            List<Object> array = new ArrayList<>();
            for (at++; peek() != ']'; skip(',')) {
                array.add(value());
            }
            at++;
            return array;
        }

        private String string() {
            peek();
            StringBuilder text = new StringBuilder();
            for (at++; source.charAt(at) != '"'; at++) {
                text.append(source.charAt(at) == '\\' ? escape() : source.charAt(at));
            }
            at++;
            return text.toString();
        }

        private char escape() {
            char escaped = source.charAt(++at);
            if (escaped == 'u') {
                at += 4;
                return (char) Integer.parseInt(source.substring(at - 3, at + 1), 16);
            }
            int known = "bfnrt".indexOf(escaped);
            return known < 0 ? escaped : "\b\f\n\r\t".charAt(known);
        }

        private Object word() {
            int start = at;
            while (at < source.length() && ",]} \t\r\n".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            String word = source.substring(start, at);
            return word.matches("-?[0-9].*") ? (Object) Double.valueOf(word) : word;
        }

        private void skip(char separator) {
            if (peek() == separator) {
                at++;
            }
        }

        private char peek() {
            while (Character.isWhitespace(source.charAt(at))) {
                at++;
            }
            return source.charAt(at);
        }
    }
}
