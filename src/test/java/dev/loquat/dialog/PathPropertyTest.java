package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.NextStep.SlotOverride;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import dev.loquat.bot.SlotCapture;
import dev.loquat.bot.condition.Condition;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.UserInput;
import dev.loquat.conversation.YesNo;
import dev.loquat.session.SessionJson;
import dev.loquat.session.SessionKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever paths an author lays, each turn ends, and its session can be kept. */
class PathPropertyTest {

    private static final SessionKey KEY = new SessionKey("BOT", "ALIAS", "en_US", "user");
    private static final List<String> INTENTS = List.of("One", "Two", "FallbackIntent", "HelpIntent", "ResumeIntent");
    private static final List<String> SLOTS = List.of("A", "B", "C");
    private static final List<String> CONDITIONS = List.of(
            "{A} > 2",
            "fn.IS_SET({B})",
            "NOT fn.IS_SET([k])",
            "[k] = \"v\" OR {C} = \"x1\"",
            "{One.A} = 1",
            "broken (");

    private final DialogEngine engine = new DialogEngine();

    @Property(tries = 100)
    void everyTurnEndsAndItsSessionIsReadAsItWasWritten(@ForAll long seed) {
        Random chance = new Random(seed);
        BotLocale locale = bot(chance);
        ConversationState state = ConversationState.NEW;

        for (int turn = 0; turn < 10; turn++) {
            state = turn(locale, state, chance, turn);

            String text = SessionJson.write(state);
            ConversationState read = SessionJson.read(KEY, text);
            assertThat(SessionJson.write(read)).isEqualTo(text);
            assertThat(read.sessionState()).isEqualTo(state.sessionState());
            assertConsistent(locale, state);
        }
    }

    private ConversationState turn(BotLocale locale, ConversationState before, Random chance, int number) {
        DialogContext context = new DialogContext(
                locale,
                UserInput.typed("some words said", "r" + number),
                Instant.parse("2026-03-02T14:00:00Z").plusSeconds(number),
                new Random(number));
        Step step = engine.next(before, understanding(locale, chance), context);
        for (int calls = 0; step instanceof Step.Invoke invoke; calls++) {
            assertThat(calls).isLessThanOrEqualTo(NextSteps.MOST);
            step = engine.resume(invoke, result(chance), context);
        }
        return step instanceof Step.Fail ? before : step.state();
    }

    private static FunctionResult result(Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> new FunctionResult.Failed("it threw");
            case 1 -> new FunctionResult.TimedOut("it was slow");
            case 2 -> Answers.answer(DialogAction.elicitSlot(one(SLOTS, chance)));
            case 3 -> Answers.answer(DialogAction.DELEGATE, Answers.in(IntentState.FAILED, Answers.named("One")));
            case 4 -> Answers.answer(DialogAction.DELEGATE, Answers.named(one(INTENTS.subList(0, 2), chance), "A", ""));
            default -> Answers.answer(DialogAction.DELEGATE);
        };
    }

    private static Understanding understanding(BotLocale locale, Random chance) {
        Utterance utterance = Utterance.says("some words said");
        if (chance.nextInt(3) == 0) {
            utterance.meaning(one(INTENTS, chance), chance.nextDouble());
        }
        if (chance.nextBoolean()) {
            utterance.answering(one(SLOTS, chance), SlotValue.Scalar.of("x", "x" + chance.nextInt(3)));
        }
        if (chance.nextInt(3) == 0) {
            utterance.mentioning(one(SLOTS, chance), "" + chance.nextInt(5), "words");
        }
        if (chance.nextInt(3) == 0) {
            utterance.meaning(one(List.of(YesNo.values()), chance));
        }
        if (chance.nextInt(8) == 0) {
            utterance.asking(one(List.of(Repair.values()), chance));
        }
        return utterance.in(locale);
    }

    private static BotLocale bot(Random chance) {
        return Intents.bot(
                path("One", chance),
                path("Two", chance),
                path("FallbackIntent", chance).copyOf("FallbackIntent"),
                intent("HelpIntent").copyOf("HelpIntent"),
                intent("ResumeIntent").copyOf("ResumeIntent"));
    }

    private static Intents path(String name, Random chance) {
        Intents path = intent(name).beginning(new InitialResponse(outcome(chance), hook(chance)));
        if (!name.equals("FallbackIntent")) {
            SLOTS.forEach(slot -> path.slot(slot, "AMAZON.Number", slot + "?")
                    .capturing(new SlotCapture(outcome(chance), outcome(chance), hook(chance), elicitation(chance))));
            path.confirming(new Confirmation(
                    new Prompt(Intents.says("Sure?"), 1),
                    chance.nextBoolean(),
                    outcome(chance),
                    outcome(chance),
                    outcome(chance),
                    hook(chance),
                    elicitation(chance)));
        }
        if (chance.nextBoolean()) {
            path.dialogHook("check");
        }
        if (chance.nextBoolean()) {
            path.fulfilledBy("book");
        }
        return path.afterwards(new Fulfillment(
                        chance.nextInt(4) > 0, outcome(chance), outcome(chance), outcome(chance), Optional.empty()))
                .closing(new ClosingResponse(chance.nextInt(4) > 0, outcome(chance)));
    }

    private static Optional<CodeHook> hook(Random chance) {
        return chance.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new CodeHook(
                        chance.nextInt(4) > 0,
                        chance.nextInt(4) > 0,
                        Optional.empty(),
                        outcome(chance),
                        outcome(chance),
                        outcome(chance)));
    }

    private static Optional<CodeHook.Elicitation> elicitation(Random chance) {
        return chance.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new CodeHook.Elicitation(chance.nextBoolean(), Optional.empty()));
    }

    private static Outcome outcome(Random chance) {
        Optional<Conditional> conditional = chance.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new Conditional(
                        chance.nextInt(4) > 0,
                        List.of(new Branch("b", Condition.kept(one(CONDITIONS, chance)), words(chance), next(chance))),
                        new Outcome(words(chance), Optional.empty(), next(chance))));
        return new Outcome(words(chance), conditional, next(chance));
    }

    private static Response words(Random chance) {
        return chance.nextBoolean() ? Response.NONE : Intents.says("Words about {A} and [k].");
    }

    private static Optional<NextStep> next(Random chance) {
        return chance.nextBoolean()
                ? Optional.empty()
                : Optional.of(new NextStep(
                        one(List.of(NextStep.Type.values()), chance),
                        Optional.of(one(SLOTS, chance)),
                        chance.nextInt(4) == 0,
                        chance.nextInt(3) == 0 ? Optional.of(one(INTENTS.subList(0, 3), chance)) : Optional.empty(),
                        chance.nextInt(3) == 0 ? Map.of(one(SLOTS, chance), override(chance)) : Map.of(),
                        chance.nextInt(3) == 0 ? Map.of("k", one(List.of("v", "{A}", "[k]"), chance)) : Map.of()));
    }

    private static Optional<SlotOverride> override(Random chance) {
        return chance.nextBoolean()
                ? Optional.empty()
                : Optional.of(new SlotOverride(List.of(one(List.of("1", "[k]", "x1"), chance)), chance.nextBoolean()));
    }

    private static <T> T one(List<T> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private static void assertConsistent(BotLocale locale, ConversationState state) {
        state.sessionState()
                .intent()
                .ifPresent(intent -> assertThat(locale.intent(intent.name())).isPresent());
        if (state.sessionState().dialogAction().type() == DialogAction.Type.ELICIT_SLOT) {
            String slot = state.sessionState().dialogAction().slotToElicit().orElseThrow();
            SlotValue value = state.sessionState().intent().orElseThrow().slot(slot);
            assertThat(Ambiguity.of(value).isPresent() || !value.isFilled()).isTrue();
        }
        assertThat(state.sessionState().dialogAction().type()).isNotEqualTo(DialogAction.Type.DELEGATE);
    }
}
