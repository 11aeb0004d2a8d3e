package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BuiltinIntent;
import dev.loquat.exchange.tree.Members;
import java.util.function.Consumer;

/**
 * What an intent is a copy of. A copy of a command has no slots, the fallback intent no utterances either, and there is one of it.
 *
 * @param known what the language has
 * @param intent the name of the intent
 * @param found takes what was left out, in words
 */
record UsableSignature(KnownNames known, String intent, Consumer<String> found) {

    private static final String SIGNATURE = "parentIntentSignature";
    private static final String UTTERANCES = "sampleUtterances";

    void mend(ObjectNode json) {
        Members.text(json, SIGNATURE).flatMap(BuiltinIntent::of).ifPresent(builtin -> mend(json, builtin));
    }

    private void mend(ObjectNode json, BuiltinIntent builtin) {
        boolean isFallback = builtin == BuiltinIntent.FALLBACK;
        boolean isAnother = isFallback && !known.isFallback(intent);
        boolean hasSlots = !known.slots(intent).isEmpty() && (isFallback || builtin.isCommand());
        if (isAnother || hasSlots) {
            found.accept(
                    hasSlots
                            ? "a copy of " + builtin.signature() + " with slots, which it cannot have"
                            : "a second copy of " + builtin.signature() + ", of which a language has one");
            json.remove(SIGNATURE);
        } else if (isFallback && json.has(UTTERANCES)) {
            found.accept("utterances of the fallback intent, which is meant when nothing else fits");
            json.remove(UTTERANCES);
        }
    }
}
