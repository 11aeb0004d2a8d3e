package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SessionStateChange.IntentChange;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.UserInput;
import dev.loquat.conversation.YesNo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever users say and functions answer, a conversation stays one. */
class DialogEnginePropertyTest {

    private static final List<String> NAMES =
            List.of("Hotel", "Car", "Note", "CancelIntent", "HelpIntent", "StopIntent", "FallbackIntent");
    private static final List<String> SLOTS = List.of("City", "Nights", "Days", "Text", "Unknown");
    private static final List<DialogAction> ACTIONS = List.of(
            DialogAction.CLOSE,
            DialogAction.CONFIRM_INTENT,
            DialogAction.ELICIT_INTENT,
            DialogAction.DELEGATE,
            DialogAction.NONE,
            DialogAction.elicitSlot("City"),
            DialogAction.elicitSlot("Days"),
            DialogAction.elicitSlot("Unknown"));
    private static final int MOST_CALLS_PER_TURN = 2;

    private final DialogEngine engine = new DialogEngine();
    private final BotLocale locale = Intents.bot(
            intent("Hotel")
                    .slot("City", "AMAZON.City", "City?")
                    .slot("Nights", "AMAZON.Number", "Nights?")
                    .confirming("Sure about {City}?")
                    .dialogHook("f")
                    .fulfilledBy("f")
                    .afterwards("Done.", "Failed.", "Late.")
                    .activating("booked", 2),
            intent("Car")
                    .slot("Days", "AMAZON.Number", "Days?")
                    .optionalSlot("City", "AMAZON.City")
                    .fulfilledBy("f"),
            intent("Note").slot("Text", "AMAZON.FreeFormInput", "Text?").dialogHook("f"),
            intent("CancelIntent").copyOf("CancelIntent").closing("Cancelled."),
            intent("HelpIntent").copyOf("HelpIntent").fulfilledBy("f"),
            intent("StopIntent").copyOf("StopIntent"));

    @Property(tries = 1000)
    void aConversationAlwaysStaysConsistentAndEveryTurnEnds(@ForAll long seed) {
        Random chance = new Random(seed);
        ConversationState state = ConversationState.NEW;

        for (int turn = 0; turn < 12; turn++) {
            state = turn(state, chance, turn);
            assertConsistent(state);
        }
    }

    @Property(tries = 100)
    void theSameWordsGiveTheSameConversation(@ForAll long seed) {
        assertThat(conversation(seed)).isEqualTo(conversation(seed));
    }

    private ConversationState conversation(long seed) {
        Random chance = new Random(seed);
        ConversationState state = ConversationState.NEW;
        for (int turn = 0; turn < 6; turn++) {
            state = turn(state, chance, turn);
        }
        return state;
    }

    private ConversationState turn(ConversationState before, Random chance, int number) {
        Instant now = Instant.parse("2026-03-02T14:00:00Z").plusSeconds(20L * number);
        DialogContext context =
                new DialogContext(locale, UserInput.typed("some words said", "r" + number), now, new Random(number));
        ConversationState asked = maybeChanged(before, context, chance);
        Step step = engine.next(asked, understanding(chance), context);
        for (int calls = 0; step instanceof Step.Invoke invoke; calls++) {
            assertThat(calls).isLessThan(MOST_CALLS_PER_TURN);
            step = engine.resume(invoke, result(chance), context);
        }
        return step instanceof Step.Fail ? asked : step.state();
    }

    private ConversationState maybeChanged(ConversationState state, DialogContext context, Random chance) {
        SessionStateChange change = chance.nextInt(5) == 0 ? change(chance) : SessionStateChange.NONE;
        try {
            return engine.apply(state, change, context);
        } catch (InvalidSessionState refused) {
            assertThat(refused).hasMessageContaining("found").hasMessageContaining("expected");
            return state;
        }
    }

    private Understanding understanding(Random chance) {
        Utterance utterance = Utterance.says("some words said");
        if (chance.nextBoolean()) {
            utterance.meaning(one(NAMES.subList(0, 6), chance), chance.nextDouble());
        }
        if (chance.nextBoolean()) {
            utterance.answering(one(SLOTS, chance), value(chance));
        }
        if (chance.nextBoolean()) {
            utterance.mentioning(
                    one(SLOTS, chance), "v" + chance.nextInt(3), one(List.of("some", "words", "said"), chance));
        }
        if (chance.nextInt(3) == 0) {
            utterance.meaning(one(List.of(YesNo.values()), chance));
        }
        if (chance.nextInt(6) == 0) {
            utterance.asking(one(List.of(Repair.values()), chance));
        }
        return chance.nextInt(4) == 0 ? utterance.asCorrection().in(locale) : utterance.in(locale);
    }

    private FunctionResult result(Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> new FunctionResult.Failed("it threw");
            case 1 -> new FunctionResult.TimedOut("it was slow");
            case 2 -> Answers.answer(change(chance), "A word of mine.");
            default -> Answers.answer(change(chance));
        };
    }

    private static SessionStateChange change(Random chance) {
        return new SessionStateChange(
                maybe(one(ACTIONS, chance), chance),
                maybe(
                        new IntentChange(
                                one(NAMES, chance),
                                chance.nextBoolean() ? Map.of() : Map.of(one(SLOTS, chance), value(chance)),
                                maybe(one(List.of(IntentState.values()), chance), chance),
                                maybe(one(List.of(ConfirmationState.values()), chance), chance)),
                        chance),
                Optional.empty(),
                maybe(Map.of("k", "v"), chance));
    }

    private static SlotValue value(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> SlotValue.unfilled();
            case 1 -> new SlotValue.Scalar("ten", Optional.empty(), List.of("10:00", "22:00"));
            default -> SlotValue.Scalar.of("x", "x" + chance.nextInt(3));
        };
    }

    private static <T> Optional<T> maybe(T value, Random chance) {
        return chance.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
    }

    private static <T> T one(List<T> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private void assertConsistent(ConversationState state) {
        SessionState session = state.sessionState();
        session.intent()
                .ifPresent(intent -> assertThat(locale.intent(intent.name())).isPresent());
        switch (session.dialogAction().type()) {
            case ELICIT_SLOT -> {
                String slot = session.dialogAction().slotToElicit().orElseThrow();
                assertThat(session.intent().orElseThrow().slots()).containsKey(slot);
                assertThat(session.intent().orElseThrow().slot(slot))
                        .satisfies(value -> assertThat(Ambiguity.of(value).isPresent() || !value.isFilled())
                                .isTrue());
                assertThat(session.intent().orElseThrow().state()).isEqualTo(IntentState.IN_PROGRESS);
            }
            case CONFIRM_INTENT ->
                assertThat(session.intent().orElseThrow().confirmationState()).isEqualTo(ConfirmationState.NONE);
            case ELICIT_INTENT -> assertThat(session.intent()).isEmpty();
            case CLOSE, DELEGATE, NONE ->
                assertThat(session.dialogAction().slotToElicit()).isEmpty();
        }
        assertThat(state.suspended())
                .hasSizeLessThanOrEqualTo(5)
                .allSatisfy(left -> assertThat(session.intentInProgress()
                                .filter(busy -> busy.name().equals(left.intent().name())))
                        .isEmpty());
        assertThat(state.lastInterpretations()).hasSizeLessThanOrEqualTo(5);
    }
}
