package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.tree.LegalName;
import dev.loquat.exchange.tree.Members;
import dev.loquat.exchange.tree.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What Lex V2 takes of single members, from its service model. Edited files, and definitions that Lex has never seen, have more: a
 * number comes to the nearest one that is allowed, and what a list has beyond its bound, or without the text that it is about, is
 * left out.
 */
final class LexBounds {

    private static final int DAY_IN_SECONDS = 86_400;
    private static final int DAY_IN_MILLIS = DAY_IN_SECONDS * 1000;
    private static final String FREQUENCY = "frequencyInSeconds";
    private static final String TIMEOUT = "timeoutInSeconds";

    private static final Map<String, Range> NUMBERS = Map.ofEntries(
            Map.entry("idleSessionTTLInSeconds", new Range(60, DAY_IN_SECONDS)),
            Map.entry("nluConfidenceThreshold", new Range(0, 1)),
            Map.entry("maxRetries", new Range(0, 5)),
            Map.entry("startTimeoutMs", new Range(1, DAY_IN_MILLIS)),
            Map.entry("endTimeoutMs", new Range(1, DAY_IN_MILLIS)),
            Map.entry("maxLengthMs", new Range(1, DAY_IN_MILLIS)),
            Map.entry("maxLength", new Range(1, 1024)),
            Map.entry("delayInSeconds", new Range(1, 900)),
            Map.entry(FREQUENCY, new Range(1, 900)),
            Map.entry(TIMEOUT, new Range(1, 900)),
            Map.entry("timeToLiveInSeconds", new Range(5, DAY_IN_SECONDS)),
            Map.entry("turnsToLive", new Range(1, 20)),
            Map.entry("weight", new Range(0, 3)));

    /** While a user is waited for. */
    private static final Range WAITING = new Range(1, 300);

    private static final Map<String, Integer> LISTS = Map.of(
            "messageGroupsList", 5,
            "messageGroups", 5,
            "buttonsList", 5,
            "conditionalBranches", 4,
            "defaultValueList", 10,
            "inputContexts", 5,
            "outputContexts", 10,
            "customVocabularyItems", 500);

    /** The text that an item of a list is about. */
    private static final Map<String, Text> ITEMS = Map.of(
            "sampleUtterances", new Text("utterance", LexLimits.UTTERANCE_LENGTH),
            "defaultValueList", new Text("defaultValue", 202),
            "buttonsList", new Text("text", 50_000),
            "customVocabularyItems", new Text("phrase", 100),
            "inputContexts", new Text("name", 100),
            "outputContexts", new Text("name", 100));

    private static final List<String> KEYS = List.of("endCharacter", "deletionCharacter");
    private static final Pattern KEY = Pattern.compile("[A-D0-9#*]");
    private static final int WORDS_OF_PHRASE = 4;
    private static final int SHOWN = 40;

    private final Consumer<String> found;

    /**
     * @param found takes what was changed, in words
     */
    LexBounds(Consumer<String> found) {
        this.found = found;
    }

    /** A bot or a language within its bounds. */
    static ObjectNode within(ObjectNode json, Consumer<String> found) {
        ObjectNode within = json.deepCopy();
        LexBounds bounds = new LexBounds(found);
        bounds.bring(within);
        Members.object(within, LocaleForm.VOCABULARY).ifPresent(bounds::bring);
        Members.object(within, LocaleForm.VOCABULARY)
                .ifPresent(vocabulary ->
                        Members.objects(vocabulary, "customVocabularyItems").forEach(bounds::bring));
        return within;
    }

    /** Changes the members of this object, but not what lies within them. */
    void bring(ObjectNode json) {
        NUMBERS.forEach((name, range) -> number(json, name, range));
        if (json.has(TIMEOUT)) {
            number(json, FREQUENCY, WAITING);
        }
        LISTS.forEach((name, most) -> list(json, name, most));
        ITEMS.forEach((name, text) -> items(json, name, text));
        for (String name : KEYS) {
            Members.text(json, name).filter(key -> !KEY.matcher(key).matches()).ifPresent(key -> {
                found.accept("the " + name + " '" + key + "'");
                json.remove(name);
            });
        }
    }

    private void number(ObjectNode json, String name, Range range) {
        JsonNode value = json.path(name);
        if (value.isNumber()) {
            double nearest = Math.min(range.most(), Math.max(range.least(), value.doubleValue()));
            if (nearest != value.doubleValue()) {
                found.accept("the " + name + " " + value.asText() + ", in whose place there is "
                        + Numbers.of(nearest).asText());
                json.set(name, Numbers.of(nearest));
            }
        }
    }

    private void list(ObjectNode json, String name, int most) {
        if (json.get(name) instanceof ArrayNode list && list.size() > most) {
            found.accept("what is beyond the first " + most + " of " + list.size() + " " + name);
            while (list.size() > most) {
                list.remove(list.size() - 1);
            }
        }
    }

    private void items(ObjectNode json, String name, Text text) {
        if (!(json.get(name) instanceof ArrayNode list)) {
            return;
        }
        List<JsonNode> usable = new ArrayList<>();
        for (JsonNode item : list) {
            usable(item, text)
                    .ifPresentOrElse(usable::add, () -> found.accept(described(item, text) + " among the " + name));
        }
        if (usable.isEmpty()) {
            json.remove(name);
        } else {
            json.set(name, JsonNodeFactory.instance.arrayNode().addAll(usable));
        }
    }

    /** What cannot be used of a list: its text as far as somebody needs it to find the place. */
    private static String described(JsonNode item, Text text) {
        String said = item instanceof ObjectNode object
                ? Members.text(object, text.name()).orElse("").strip()
                : "";
        return said.isEmpty()
                ? "one without " + text.name()
                : "one that Lex does not take, '" + said.substring(0, Math.min(said.length(), SHOWN)) + "'";
    }

    private static Optional<JsonNode> usable(JsonNode item, Text text) {
        if (!(item instanceof ObjectNode object)) {
            return Optional.empty();
        }
        Optional<String> said = Members.text(object, text.name()).filter(value -> !value.isBlank());
        return switch (text.name()) {
            case "name" ->
                said.map(LegalName::like)
                        .filter(name -> !name.isEmpty())
                        .map(name -> object.deepCopy().put("name", name));
            case "phrase" ->
                said.filter(phrase -> phrase.length() <= text.most()
                                && phrase.strip().split("\\s+").length <= WORDS_OF_PHRASE)
                        .map(phrase -> object);
            default -> said.filter(value -> value.length() <= text.most()).map(value -> object);
        };
    }

    private record Range(double least, double most) {}

    private record Text(String name, int most) {}
}
