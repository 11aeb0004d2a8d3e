package dev.loquat.bot.yaml;

import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every locale has one fallback intent, declared or not. */
final class FallbackIntents {

    private static final String NAME = "FallbackIntent";
    private static final String CLOSING = "Sorry, I did not understand that.";

    private FallbackIntents() {}

    /** The same intents, and a fallback intent when there is none among them. */
    static List<Intent> ensure(List<Intent> intents) {
        if (intents.stream().anyMatch(Intent::isFallback)) {
            return intents;
        }
        List<Intent> withFallback = new ArrayList<>(intents);
        withFallback.add(apologetic());
        return withFallback;
    }

    /** The same without the fallback intent, when it is the one that {@link #ensure} would add in its place. */
    static List<Intent> withoutAdded(List<Intent> intents) {
        int last = intents.size() - 1;
        return last >= 0 && intents.get(last).equals(apologetic()) ? intents.subList(0, last) : intents;
    }

    static void checkOnlyOne(Intent intent, List<Intent> before, YamlNode at) {
        before.stream()
                .filter(other -> other.isFallback() && intent.isFallback())
                .findFirst()
                .ifPresent(first -> at.error("a second fallback intent; " + Quoted.of(first.name())
                        + " is one already, and a locale has only one"));
    }

    private static Intent apologetic() {
        Message sorry = new Message.PlainText(CLOSING);
        return new Intent(
                NAME,
                Optional.of(Intent.FALLBACK),
                List.of(),
                List.of(),
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                new Response(List.of(new MessageGroup(List.of(sorry)))),
                List.of(),
                List.of());
    }
}
