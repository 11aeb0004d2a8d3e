package dev.loquat.bot.yaml;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.NextStep.SlotOverride;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Prompt.Selection;
import dev.loquat.bot.PromptAttempt;
import dev.loquat.bot.PromptAttempt.Audio;
import dev.loquat.bot.PromptAttempt.Dtmf;
import dev.loquat.bot.Response;
import dev.loquat.bot.WaitAndContinue;
import dev.loquat.bot.WaitAndContinue.StillWaiting;
import dev.loquat.bot.condition.Condition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an intent says and where it goes on, at random. */
final class GeneratedOutcomes {

    private final RandomParts random;
    private final List<String> slots;

    GeneratedOutcomes(RandomParts random, List<String> slots) {
        this.random = random;
        this.slots = slots;
    }

    Outcome outcome() {
        return random.flip()
                ? Outcome.NONE
                : new Outcome(
                        random.oneOf(Response.NONE, response()),
                        random.maybe(this::conditional),
                        random.maybe(this::next));
    }

    Outcome withoutSlots() {
        Message message = new Message.PlainText(random.oneOf("Sorry?", "no"));
        return new Outcome(
                new Response(List.of(new MessageGroup(List.of(message))), random.flip()),
                Optional.empty(),
                random.maybe(() -> NextStep.of(NextStep.Type.END_CONVERSATION)));
    }

    private Conditional conditional() {
        return new Conditional(
                random.flip(),
                random.atLeastOne(4, this::branch),
                new Outcome(response(), Optional.empty(), random.maybe(this::next)));
    }

    private Branch branch() {
        return new Branch(
                random.oneOf("Branch1", "Branch2", "adult", "no"),
                Condition.parse(random.oneOf(
                        "{Nights} > 7",
                        "fn.IS_SET([tier]) AND {City} = \"no\"",
                        "true = true",
                        "{Address.Zip} = \"1: 2\"")),
                random.oneOf(Response.NONE, response()),
                random.maybe(this::next));
    }

    private NextStep next() {
        NextStep.Type type = random.oneOf(NextStep.Type.values());
        Optional<String> slot = type == NextStep.Type.ELICIT_SLOT
                ? Optional.of(random.oneOf(slots))
                : random.rarely(() -> random.oneOf(slots));
        Optional<String> intent =
                type == NextStep.Type.START_INTENT ? Optional.of("Book") : random.rarely(() -> "Car_2");
        Map<String, Optional<SlotOverride>> overrides = new LinkedHashMap<>();
        if (random.flip()) {
            overrides.put("City", Optional.empty());
            overrides.put("Nights", Optional.of(new SlotOverride(List.of(random.anyText()), false)));
            overrides.put("Wish_2", Optional.of(new SlotOverride(random.list(2, random::anyText), true)));
        }
        return new NextStep(
                type,
                slot,
                random.rarely(() -> true).isPresent(),
                intent,
                overrides,
                random.flip() ? Map.of() : random.map(() -> random.oneOf("tier", "x-y", "no"), random::anyText));
    }

    CodeHook hook() {
        return new CodeHook(random.flip(), random.flip(), random.maybe(random::line), outcome(), outcome(), outcome());
    }

    CodeHook.Elicitation elicitationHook() {
        return new CodeHook.Elicitation(random.flip(), random.maybe(random::line));
    }

    WaitAndContinue waitAndContinue() {
        return new WaitAndContinue(
                random.flip(),
                response(),
                response(),
                random.maybe(() ->
                        new StillWaiting(response(), Duration.ofSeconds(random.oneOf(1, 20, 300)), random.seconds())));
    }

    Response response() {
        return new Response(random.list(3, this::group), random.flip());
    }

    Prompt prompt() {
        int retries = random.oneOf(0, 2, 4);
        return new Prompt(
                new Response(random.list(3, this::group)),
                retries,
                random.flip(),
                random.oneOf(Selection.values()),
                random.oneOf(Map.of(), attempts(retries), uniform(retries)));
    }

    private MessageGroup group() {
        return new MessageGroup(random.atLeastOne(3, this::message));
    }

    private Message message() {
        return random.oneOf(
                new Message.PlainText(random.prose()),
                new Message.PlainText(random.prose()),
                new Message.Ssml(random.prose()),
                new Message.CustomPayload(random.prose()),
                new Message.ImageResponseCard(
                        random.prose(),
                        random.maybe(random::prose),
                        random.maybe(random::prose),
                        random.list(3, () -> new Message.Button(random.prose(), random.prose()))));
    }

    private Map<String, PromptAttempt> attempts(int retries) {
        Map<String, PromptAttempt> attempts = new LinkedHashMap<>();
        AttemptReader.names(retries).stream()
                .filter(name -> random.flip())
                .forEach(name -> attempts.put(name, attempt()));
        return attempts;
    }

    private Map<String, PromptAttempt> uniform(int retries) {
        Map<String, PromptAttempt> attempts = new LinkedHashMap<>();
        PromptAttempt attempt = random.oneOf(AttemptReader.OF_CONSOLE, attempt());
        AttemptReader.names(retries).forEach(name -> attempts.put(name, attempt));
        return attempts;
    }

    private PromptAttempt attempt() {
        return new PromptAttempt(
                random.flip(),
                random.flip(),
                random.flip(),
                random.maybe(this::millis),
                random.maybe(() -> new Audio(millis(), millis())),
                random.maybe(() -> new Dtmf(
                        random.oneOf(513, 1, 1024), millis(), random.oneOf("*", "#", "0"), random.oneOf("#", "A"))),
                random.maybe(this::millis));
    }

    private Duration millis() {
        return Duration.ofMillis(random.oneOf(640, 4000, 5000, 15000, 30000, 1, 90500, 60000));
    }
}
