package dev.loquat.bot.yaml;

import dev.loquat.bot.NearestName;
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
            "lex",
            "confidenceThreshold",
            "disambiguation",
            "intents",
            "slotTypes",
            "vocabulary"),
    /** The top of {@code loquat.yaml}. */
    SHARED("what bots share", "functions"),
    FUNCTION(
            "a function",
            "runtime",
            "code",
            "url",
            "arn",
            "handler",
            "timeout",
            "memory",
            "environment",
            "concurrency",
            "secret",
            "ephemeralStorage",
            "isolation",
            "retry",
            "deadLetter",
            "onSuccess",
            "onFailure",
            "events"),
    RETRY("a retry", "attempts", "maxAge"),
    EVENT("an event", "schedule", "zone", "missed", "input", "conversation", "intents", "batch", "window"),
    VARIABLE("a variable", "env", "file"),
    CONCURRENCY("a concurrency", "reserved", "provisioned"),
    ALIAS("an alias", "version", "id", "locales"),
    ALIAS_LOCALE("an alias's locale", "function", "enabled"),
    LOCALE(
            "a locale",
            "description",
            "confidenceThreshold",
            "disambiguation",
            "intents",
            "slotTypes",
            "vocabulary",
            "lex"),
    INTENT(
            "an intent",
            "displayName",
            "description",
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
            "questions",
            "lex"),
    QUESTION("a question with its answer", "question", "answer", "source"),
    SLOT(
            "a slot",
            "type",
            "description",
            "optional",
            "prompt",
            "retries",
            "utterances",
            "defaultValues",
            "obfuscated",
            "multiple",
            "preference",
            "captured",
            "failure",
            "hook",
            "elicitationHook",
            "waitAndContinue",
            "subSlotExpression",
            "subSlots",
            "lex"),
    SUB_SLOT("a sub-slot", "type", "prompt", "retries", "utterances", "defaultValues", "waitAndContinue"),
    DISAMBIGUATION("a disambiguation", "margin", "message", "conjunction", "most"),
    HOOKS("hooks", "dialog", "fulfillment"),
    CONFIRMATION(
            "a confirmation",
            "active",
            "prompt",
            "retries",
            "confirmed",
            "declination",
            "failure",
            "hook",
            "elicitationHook"),
    FULFILLMENT("a fulfillment", "active", "success", "failure", "timeout", "updates"),
    UPDATES("updates", "active", "start", "update", "timeout"),
    START("a start message", "delay", "response"),
    UPDATE("an update message", "frequency", "response"),
    OUTPUT_CONTEXT("an output context", "name", "timeToLive", "turnsToLive"),
    OUTCOME("an outcome", "response", "branches", "branchesActive", "default", "next"),
    INITIAL_RESPONSE("an initial response", "response", "branches", "branchesActive", "default", "next", "hook"),
    CLOSING("a closing", "active", "response", "branches", "branchesActive", "default", "next"),
    BRANCH("a branch", "name", "condition", "response", "next"),
    DEFAULT_BRANCH("a default branch", "response", "next"),
    NEXT_STEP("a next step", "type", "slotToElicit", "intent", "suppressNextMessage", "slots", "sessionAttributes"),
    HOOK("a hook", "active", "invokes", "label", "success", "failure", "timeout"),
    ELICITATION_HOOK("an elicitation hook", "invokes", "label"),
    WAIT_AND_CONTINUE("wait-and-continue", "active", "waiting", "continuing", "stillWaiting"),
    STILL_WAITING("a still-waiting message", "response", "frequency", "timeout"),
    PROMPT("a prompt", "messages", "retries", "allowInterrupt", "selection", "attempts"),
    ATTEMPT(
            "an attempt",
            "allowInterrupt",
            "allowAudioInput",
            "allowDTMFInput",
            "startTimeout",
            "audio",
            "dtmf",
            "textStartTimeout"),
    AUDIO("an audio setting", "maxLength", "endTimeout"),
    DTMF("a DTMF setting", "maxLength", "endTimeout", "deletionCharacter", "endCharacter"),
    RESPONSE("a response", "messages", "allowInterrupt"),
    MESSAGE("a message", "text", "ssml", "payload", "card"),
    CARD("a card", "title", "subtitle", "imageUrl", "buttons"),
    BUTTON("a button", "text", "value"),
    SLOT_TYPE("a slot type", "description", "parent", "pattern", "resolution", "values", "subSlots", "lex"),
    PHRASE("a vocabulary phrase", "phrase", "weight", "displayAs");

    /** A shorter name is nearly everything: {@code text} is nearly {@code next}. */
    private static final int LEAST_FOR_SLIPS = 5;

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

    /** Whether a key is, but for a slip, one of its keys. */
    boolean mayHave(String key) {
        return keys.contains(key)
                || NearestName.to(key, keys)
                        .filter(name -> name.length() >= LEAST_FOR_SLIPS)
                        .isPresent();
    }
}
