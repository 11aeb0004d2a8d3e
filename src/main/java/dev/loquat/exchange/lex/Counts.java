package dev.loquat.exchange.lex;

import dev.loquat.bot.BotLocale;

/** How much a bot has, in words. */
final class Counts {

    private Counts() {}

    static String of(BotLocale locale) {
        int utterances = locale.intents().stream()
                .mapToInt(intent -> intent.utterances().size())
                .sum();
        int slots = locale.intents().stream()
                .mapToInt(intent -> intent.slots().size())
                .sum();
        return many(locale.intents().size(), "intent") + ", " + many(utterances, "utterance") + ", "
                + many(slots, "slot") + ", " + many(locale.slotTypes().size(), "slot type");
    }

    private static String many(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
