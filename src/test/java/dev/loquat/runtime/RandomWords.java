package dev.loquat.runtime;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.SessionState;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotExamples;
import dev.loquat.nlu.template.TemplateSampler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What somebody might say to a bot who has not made up their mind: its own utterances, slot values, commands, noise. */
final class RandomWords {

    private static final List<String> YES_NO =
            List.of("yes", "no", "sure", "nope", "maybe", "I don't know", "no, rather not", "yes please");

    private static final List<String> NOISE = List.of(
            "hm",
            "?",
            "asdf qwer",
            "🍕🍕",
            "no no no no",
            "{City}",
            "[x] ((y))",
            "ÄÖÜ ß",
            "42",
            "the the the",
            "\u0000",
            "x y".repeat(150));

    private final List<String> utterances;
    private final List<String> commands;
    private final List<Slot> slots;
    private final BotLocale locale;
    private final SlotExamples examples;
    private final RandomGenerator random;

    RandomWords(BotLocale locale, RandomGenerator random) {
        this.locale = locale;
        this.examples = new SlotExamples(locale);
        this.random = random;
        TemplateSampler sampler = new TemplateSampler(examples, 7);
        this.utterances = locale.intents().stream()
                .flatMap(intent -> sampler.sample(intent, 3).stream())
                .map(SampleUtterance::text)
                .toList();
        this.commands = Stream.concat(
                        Arrays.stream(BuiltinIntent.values()).flatMap(intent -> intent.utterances().stream()),
                        Stream.of("hold on", "wait a moment", "what can I say", "the first one", "neither"))
                .toList();
        this.slots = locale.intents().stream()
                .flatMap(intent -> intent.slots().stream())
                .toList();
    }

    /** Words for somebody whose conversation stands so. */
    String next(Optional<SessionState> state) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> one(utterances, "hello");
            case 3, 4, 5 -> pending(state).map(this::value).orElseGet(() -> one(utterances, "hello"));
            case 6 -> slots.isEmpty() ? "yes" : value(slots.get(random.nextInt(slots.size())));
            case 7 -> one(YES_NO, "yes");
            case 8 -> one(commands, "help");
            default -> one(NOISE, "hm");
        };
    }

    private Optional<Slot> pending(Optional<SessionState> state) {
        return state.flatMap(SessionState::intent)
                .flatMap(intent -> locale.intent(intent.name()))
                .flatMap((Intent intent) -> state.flatMap(
                                standing -> standing.dialogAction().slotToElicit())
                        .flatMap(intent::slot));
    }

    private String value(Slot slot) {
        return one(examples.valuesOf(slot), "something");
    }

    private String one(List<String> texts, String otherwise) {
        return texts.isEmpty() ? otherwise : texts.get(random.nextInt(texts.size()));
    }
}
