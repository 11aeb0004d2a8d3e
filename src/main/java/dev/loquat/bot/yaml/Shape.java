package dev.loquat.bot.yaml;

import java.util.List;

/** The objects that occur in a bot's files, with the keys that each may have. */
enum Shape {
    /** The top of {@code bot.yaml}; a bot of one language may have its locale's keys there too. */
    BOT(
            "a bot",
            "name",
            "id",
            "description",
            "sessionTtl",
            "functions",
            "aliases",
            "locales",
            "confidenceThreshold",
            "disambiguation",
            "intents",
            "slotTypes",
            "vocabulary"),
    FUNCTION("a function", "runtime", "code", "handler", "timeout", "environment"),
    ALIAS("an alias", "version", "id", "locales"),
    ALIAS_LOCALE("an alias's locale", "function", "enabled"),
    LOCALE("a locale", "confidenceThreshold", "disambiguation", "intents", "slotTypes", "vocabulary"),
    INTENT(
            "an intent",
            "displayName",
            "parent",
            "utterances",
            "slots",
            "hooks",
            "initialResponse",
            "confirmation",
            "fulfillment",
            "closing",
            "inputContexts",
            "outputContexts",
            "questions"),
    QUESTION("a question with its answer", "question", "answer", "source"),
    SLOT("a slot", "type", "prompt", "retries", "optional", "utterances", "obfuscated", "multiple"),
    DISAMBIGUATION("a disambiguation", "margin", "message", "conjunction", "most"),
    HOOKS("hooks", "dialog", "fulfillment"),
    CONFIRMATION("a confirmation", "prompt", "declination", "failure", "retries"),
    FULFILLMENT("a fulfillment", "success", "failure", "timeout"),
    OUTPUT_CONTEXT("an output context", "name", "timeToLive", "turnsToLive"),
    PROMPT("a prompt", "messages", "retries"),
    RESPONSE("a response", "messages"),
    MESSAGE("a message", "text", "ssml", "payload", "card"),
    CARD("a card", "title", "subtitle", "imageUrl", "buttons"),
    BUTTON("a button", "text", "value"),
    SLOT_TYPE("a slot type", "values", "resolution", "parent", "pattern"),
    PHRASE("a vocabulary phrase", "phrase", "weight", "displayAs");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker sees only with Guava's type
    private final List<String> keys;

    Shape(String title, String... keys) {
        this.title = title;
        this.keys = List.of(keys);
    }

    /** What it is called in a message, with its article. */
    String title() {
        return title;
    }

    /** Its keys in the order in which messages list them. */
    List<String> keys() {
        return keys;
    }
}
