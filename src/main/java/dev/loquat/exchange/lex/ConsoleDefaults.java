package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Prompt;
import dev.loquat.exchange.tree.Members;

/**
 * What Lex's console writes into every intent with steps of its own, and what is the rule here: how prompts listen, that one of
 * several variations is said at random, and that the fallback intent takes over when a slot's retries are used up. An import takes
 * it out so that bots stay readable, an export puts it in again.
 */
final class ConsoleDefaults {

    private static final String PROMPT = "promptSpecification";
    private static final String ATTEMPTS = "promptAttemptsSpecification";
    private static final String SELECTION = "messageSelectionStrategy";
    private static final JsonNode RANDOM = TextNode.valueOf("Random");
    private static final String CAPTURE = "slotCaptureSetting";
    private static final String FAILURE = "failureNextStep";

    /** As seen in every slot that the console made since intents have steps. */
    private static final ObjectNode ATTEMPT = new Written()
            .flag("allowInterrupt", true)
            .object(
                    "allowedInputTypes",
                    new Written()
                            .flag("allowAudioInput", true)
                            .flag("allowDTMFInput", true)
                            .json())
            .object(
                    "audioAndDTMFInputSpecification",
                    new Written()
                            .number("startTimeoutMs", 4000)
                            .object(
                                    "audioSpecification",
                                    new Written()
                                            .number("maxLengthMs", 15_000)
                                            .number("endTimeoutMs", 640)
                                            .json())
                            .object(
                                    "dtmfSpecification",
                                    new Written()
                                            .number("maxLength", 513)
                                            .number("endTimeoutMs", 5000)
                                            .text("deletionCharacter", "*")
                                            .text("endCharacter", "#")
                                            .json())
                            .json())
            .object(
                    "textInputSpecification",
                    new Written().number("startTimeoutMs", 30_000).json())
            .json();

    private static final ObjectNode TO_FALLBACK = new Written()
            .object("dialogAction", new Written().text("type", "StartIntent").json())
            .object("intent", new Written().text("name", "FallbackIntent").json())
            .json();

    private ConsoleDefaults() {}

    /** Whether an intent has steps of its own. */
    static boolean hasSteps(Intent intent) {
        return !intent.initialResponse().equals(InitialResponse.NONE);
    }

    /** A setting with a prompt, and perhaps a capture, without what is the rule. */
    static ObjectNode without(ObjectNode setting) {
        ObjectNode lean = setting.deepCopy();
        Members.object(lean, PROMPT).ifPresent(prompt -> {
            removeIf(prompt, SELECTION, RANDOM);
            removeIf(prompt, ATTEMPTS, attempts(prompt));
        });
        Members.object(lean, CAPTURE).ifPresent(capture -> {
            removeIf(capture, FAILURE, TO_FALLBACK);
            if (capture.isEmpty()) {
                lean.remove(CAPTURE);
            }
        });
        return lean;
    }

    /** A setting with what is the rule where it says nothing else. */
    static ObjectNode with(ObjectNode setting) {
        ObjectNode full = setting.deepCopy();
        Members.object(full, PROMPT).ifPresent(prompt -> {
            putUnless(prompt, SELECTION, RANDOM);
            putUnless(prompt, ATTEMPTS, attempts(prompt));
        });
        return full;
    }

    /** The same for a slot, which goes to the fallback intent when it cannot be filled. */
    static ObjectNode withCapture(ObjectNode setting) {
        ObjectNode full = with(setting);
        ObjectNode capture = Members.object(full, CAPTURE).orElseGet(() -> full.putObject(CAPTURE));
        if (!capture.has("failureResponse") && !capture.has("failureConditional")) {
            putUnless(capture, FAILURE, TO_FALLBACK);
        }
        return full;
    }

    private static ObjectNode attempts(ObjectNode prompt) {
        Written attempts = new Written();
        int retries = Members.integer(prompt, "maxRetries").orElse(Prompt.DEFAULT_RETRIES);
        for (int i = 0; i <= retries; i++) {
            attempts.object(Prompt.attemptName(i), ATTEMPT);
        }
        return attempts.json();
    }

    private static void removeIf(ObjectNode owner, String name, JsonNode value) {
        if (value.equals(owner.get(name))) {
            owner.remove(name);
        }
    }

    private static void putUnless(ObjectNode owner, String name, JsonNode value) {
        if (!owner.has(name)) {
            owner.set(name, value);
        }
    }
}
