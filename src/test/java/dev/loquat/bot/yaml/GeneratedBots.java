package dev.loquat.bot.yaml;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.ConversationEventKind;
import dev.loquat.bot.Disambiguation;
import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.EventSource;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Fulfillment.Progress;
import dev.loquat.bot.Fulfillment.Updates;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.Concurrency;
import dev.loquat.bot.FunctionSpec.Isolation;
import dev.loquat.bot.FunctionSpec.Variable;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.Intent;
import dev.loquat.bot.OutputContext;
import dev.loquat.bot.QuestionAndAnswer;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotCapture;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotType.Resolution;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.SubSlots;
import dev.loquat.bot.TimePreference;
import dev.loquat.bot.VocabularyPhrase;
import dev.loquat.bot.schedule.ScheduleExpression;
import dev.loquat.bot.template.UtteranceTemplate;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

/** Bots with everything in them that a bot can have, valid and otherwise at random. */
final class GeneratedBots {

    private static final List<String> SLOTS = List.of("City", "Nights", "Address", "Wish_2");
    private static final Map<String, String> TYPES =
            Map.of("City", "AMAZON.City", "Nights", "AMAZON.Number", "Address", "Address", "Wish_2", "Wish");

    private static final List<String> PARTS = List.of("Street", "Zip", "type");

    private final RandomParts random;
    private final GeneratedOutcomes outcomes;

    GeneratedBots(Random random) {
        this.random = new RandomParts(random);
        this.outcomes = new GeneratedOutcomes(this.random, SLOTS);
    }

    Bot bot() {
        List<FunctionSpec> functions = List.of(
                new FunctionSpec(
                        "check",
                        "java",
                        random.oneOf("functions/check.java", "functions/check"),
                        random.maybe(() -> "example.Check"),
                        random.oneOf(FunctionSpec.DEFAULT_TIMEOUT, Duration.ofSeconds(20)),
                        random.oneOf(FunctionSpec.DEFAULT_MEMORY, 512),
                        random.map(() -> random.oneOf("A", "B_C", "no"), this::variable),
                        new Concurrency(random.flip() ? OptionalInt.empty() : OptionalInt.of(7), random.oneOf(0, 2)),
                        Optional.empty(),
                        FunctionSpec.DEFAULT_STORAGE,
                        EventInvokeConfig.USUAL,
                        List.of(),
                        Isolation.STANDARD,
                        Optional.empty()),
                new FunctionSpec(
                        "book",
                        random.oneOf("java", "nodejs", "provided"),
                        "functions/book.java",
                        Optional.empty(),
                        FunctionSpec.DEFAULT_TIMEOUT,
                        Map.of()),
                new FunctionSpec(
                                "guess",
                                "python",
                                "functions/guess.py",
                                Optional.empty(),
                                FunctionSpec.DEFAULT_TIMEOUT,
                                Map.of())
                        .withIsolation(random.oneOf(Isolation.STANDARD, Isolation.STRICT)),
                new FunctionSpec(
                        "rate",
                        "http",
                        "https://example.com/rate",
                        Optional.empty(),
                        FunctionSpec.DEFAULT_TIMEOUT,
                        FunctionSpec.DEFAULT_MEMORY,
                        Map.of(),
                        Concurrency.UNRESERVED,
                        random.maybe(this::variable),
                        random.oneOf(FunctionSpec.DEFAULT_STORAGE, 1024),
                        new EventInvokeConfig(
                                random.oneOf(0, 1, 2),
                                random.oneOf(EventInvokeConfig.MAX_AGE, Duration.ofMinutes(90)),
                                random.flip(),
                                random.maybe(() -> "check"),
                                random.maybe(() -> "book")),
                        random.list(3, this::event),
                        Isolation.STANDARD,
                        Optional.empty()));
        return new Bot(
                "generated",
                random.oneOf(BotId.of("generated"), "GENERATED1", "1234567890"),
                random.oneOf("", random.prose()),
                Duration.ofSeconds(random.oneOf(300, 60, 90, 4020, 86400, 3661)),
                functions,
                List.of(locale("en_US"), locale("de_DE")),
                random.lex());
    }

    private EventSource event() {
        return random.<EventSource>oneOf(
                new EventSource.Schedule(
                        ScheduleExpression.parse(random.oneOf("rate(1 minute)", "cron(0/15 9-17 ? * MON-FRI *)")),
                        random.oneOf(ZoneOffset.UTC, ZoneId.of("Europe/Berlin")),
                        random.flip(),
                        random.maybe(() -> "{\"report\": [1, \"daily\"]}")),
                new EventSource.Conversation(
                        random.oneOf(
                                List.of(ConversationEventKind.TURN),
                                List.of(ConversationEventKind.INTENT_FAILED, ConversationEventKind.SESSION_ENDED)),
                        random.oneOf(List.of(), List.of("Order")),
                        random.oneOf(EventSource.Conversation.DEFAULT_BATCH, 7),
                        random.oneOf(Duration.ZERO, Duration.ofSeconds(5))));
    }

    private Variable variable() {
        return random.<Variable>oneOf(
                new FunctionSpec.Text(random.anyText()),
                new FunctionSpec.FromEnvironment("KEY"),
                new FunctionSpec.FromFile("/run/secrets/key"));
    }

    private BotLocale locale(String id) {
        List<Intent> intents = Stream.concat(
                        Stream.of(intent("Book"), intent("Car_2"), builtin("HelpIntent", "AMAZON.HelpIntent")),
                        random.flip()
                                ? Stream.of(builtin("FallbackIntent", Intent.FALLBACK))
                                : Stream.of(builtin("Lost", Intent.FALLBACK)))
                .toList();
        return new BotLocale(
                id,
                random.oneOf(0.4, 0.0, 1.0, 0.99, 0.125),
                intents,
                List.of(composite(), slotType("Wish"), slotType("values")),
                random.list(3, this::phrase),
                random.maybe(() -> new Disambiguation(
                        random.oneOf(0.1, 0.25),
                        random.oneOf(Disambiguation.DEFAULT_MESSAGE, "{intents}: which?"),
                        random.oneOf("or", "oder"),
                        random.oneOf(3, 5))),
                random.oneOf("", random.prose()),
                random.lex());
    }

    /** One that is a copy of a built-in intent, or is only called like one. */
    private Intent builtin(String name, String parent) {
        boolean isCopy = parent.equals(Intent.FALLBACK) || random.flip();
        boolean isBare = random.flip();
        return new Intent(
                name,
                isBare ? "" : random.prose(),
                isCopy ? Optional.of(parent) : Optional.empty(),
                isCopy ? List.of() : List.of(UtteranceTemplate.parse("[please] help")),
                List.of(),
                Hooks.NONE,
                InitialResponse.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                isBare ? ClosingResponse.NONE : new ClosingResponse(random.flip(), outcomes.withoutSlots()),
                List.of(),
                List.of(),
                Optional.empty(),
                random.lex());
    }

    private Intent intent(String name) {
        Intent intent = new Intent(
                name,
                random.oneOf("", random.prose()),
                random.maybe(() -> "AMAZON.QnAIntent"),
                random.flip() ? utterances() : List.of(),
                SLOTS.stream().map(this::slot).toList(),
                new Hooks(random.maybe(this::function), random.maybe(this::function)),
                new InitialResponse(outcomes.outcome(), random.maybe(outcomes::hook)),
                random.maybe(() -> new Confirmation(
                        outcomes.prompt(),
                        random.flip(),
                        outcomes.outcome(),
                        outcomes.outcome(),
                        outcomes.outcome(),
                        random.maybe(outcomes::hook),
                        random.maybe(outcomes::elicitationHook))),
                new Fulfillment(
                        random.flip(),
                        outcomes.outcome(),
                        outcomes.outcome(),
                        outcomes.outcome(),
                        random.maybe(this::updates)),
                new ClosingResponse(random.flip(), outcomes.outcome()),
                random.list(3, () -> random.oneOf("welcome", "no", "c_2")).stream()
                        .distinct()
                        .toList(),
                random.list(2, this::outputContext),
                random.maybe(random::line),
                random.lex());
        // An intent without words of its own says its answers, which no file has to tell.
        boolean isAnswering =
                intent.parent().isPresent() && !intent.closing().outcome().isEmpty();
        return isAnswering ? intent.withQuestions(random.list(2, this::question)) : intent;
    }

    private QuestionAndAnswer question() {
        return new QuestionAndAnswer(List.of(random.line()), random.prose(), random.maybe(random::line));
    }

    private Updates updates() {
        return new Updates(
                random.flip(),
                random.maybe(this::progress),
                random.maybe(this::progress),
                random.maybe(random::seconds));
    }

    private Progress progress() {
        return new Progress(outcomes.response(), random.seconds());
    }

    private FunctionRef function() {
        return random.oneOf(FunctionRef.OF_ALIAS, FunctionRef.named("check"), FunctionRef.named("book"));
    }

    private OutputContext outputContext() {
        return new OutputContext(
                random.oneOf("booked", "yes"), Duration.ofSeconds(random.oneOf(90, 5, 86400)), random.oneOf(5, 1, 20));
    }

    private List<UtteranceTemplate> utterances() {
        return random.list(
                4,
                () -> UtteranceTemplate.parse(random.oneOf(
                        "book [me] (a|the) room",
                        "to {City}",
                        "{Nights} nights: yes",
                        "no",
                        "12",
                        " two  blanks ",
                        "a \\[b\\] c",
                        "?")));
    }

    private Slot slot(String name) {
        boolean isComposite = name.equals("Address");
        return new Slot(
                name,
                TYPES.getOrDefault(name, ""),
                random.oneOf("", random.prose()),
                random.flip(),
                Optional.of(outcomes.prompt()),
                random.list(
                        2, () -> UtteranceTemplate.parse(random.oneOf("in {" + name + "}", "{" + name + "} please"))),
                random.list(3, () -> random.oneOf("#booked.City", "[tier]", "<request>", "a constant", "12", "no")),
                random.flip(),
                random.flip(),
                TimePreference.isFor(TYPES.getOrDefault(name, ""))
                        ? random.maybe(() -> random.oneOf(TimePreference.values()))
                        : Optional.empty(),
                new SlotCapture(
                        outcomes.outcome(),
                        outcomes.outcome(),
                        random.maybe(outcomes::hook),
                        random.maybe(outcomes::elicitationHook)),
                random.maybe(outcomes::waitAndContinue),
                isComposite ? random.maybe(this::subSlots) : Optional.empty(),
                random.lex());
    }

    private SubSlots subSlots() {
        Map<String, SubSlots.Elicitation> elicitations = new LinkedHashMap<>();
        random.list(3, () -> random.oneOf(PARTS))
                .forEach(part -> elicitations.put(
                        part,
                        new SubSlots.Elicitation(
                                random.oneOf("AMAZON.StreetName", "AMAZON.City"),
                                random.maybe(outcomes::prompt),
                                random.list(2, () -> random.oneOf("[tier]", "constant")),
                                random.list(2, () -> UtteranceTemplate.parse("it is {" + part + "}")),
                                random.maybe(outcomes::waitAndContinue))));
        return new SubSlots(random.maybe(() -> random.oneOf("(Street AND Zip) OR type", "Zip")), elicitations);
    }

    private SlotType composite() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Street", "AMAZON.StreetName");
        parts.put("Zip", "Wish");
        parts.put("type", "AMAZON.City");
        return new SlotType(
                "Address",
                Optional.empty(),
                Resolution.TOP_RESOLUTION,
                List.of(),
                Optional.empty(),
                random.oneOf("", random.prose()),
                parts,
                random.lex());
    }

    private SlotType slotType(String name) {
        boolean isNarrowed = random.flip();
        return new SlotType(
                name,
                isNarrowed ? Optional.of("AMAZON.AlphaNumeric") : Optional.empty(),
                random.oneOf(Resolution.values()),
                values(),
                isNarrowed ? Optional.of("[A-Z]{3}\\d") : Optional.empty(),
                random.oneOf("", random.prose()),
                Map.of(),
                random.lex());
    }

    private List<SlotTypeValue> values() {
        return random
                .list(4, () -> random.oneOf("no", "10:30", "012", "lex", "Alex", "descriptions", "a: b", random.line()))
                .stream()
                .distinct()
                .map(value -> new SlotTypeValue(value, random.list(2, random::line)))
                .toList();
    }

    private VocabularyPhrase phrase() {
        return new VocabularyPhrase(
                random.oneOf("loquat", "aspen suite", "no"),
                random.oneOf(1.0, 0.0, 2.5, 3.0),
                random.maybe(random::line));
    }
}
