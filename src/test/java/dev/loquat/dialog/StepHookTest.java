package dev.loquat.dialog;

import static dev.loquat.dialog.Answers.answer;
import static dev.loquat.dialog.Answers.in;
import static dev.loquat.dialog.Answers.named;
import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Paths.hook;
import static dev.loquat.dialog.Paths.then;
import static dev.loquat.dialog.Paths.to;
import static dev.loquat.dialog.Paths.toSlot;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.SlotCapture;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.YesNo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In an intent with a path the dialog function is called at the steps that say so, under their labels, and nowhere else. */
class StepHookTest {

    private static final Outcome INVOKE = then(to(NextStep.Type.INVOKE_DIALOG_CODE_HOOK));

    private final Utterance rent = says("rent a car").meaning("Rent", 0.9);
    private final Intents intent = intent("Rent")
            .beginning(new InitialResponse(
                    then("Welcome.", to(NextStep.Type.INVOKE_DIALOG_CODE_HOOK)),
                    hook("begin", then("Let me see.", toSlot("Age")), then("Sorry.", end()), then("Slow.", end()))))
            .slot("Age", "AMAZON.Number", "How old are you?")
            .capturing(new SlotCapture(
                    INVOKE,
                    Outcome.NONE,
                    hook("age", then(toSlot("Days")), then("Not that age.", end()), Outcome.NONE),
                    Optional.empty()))
            .slot("Days", "AMAZON.Number", "How many days?")
            .capturing(new SlotCapture(
                    Outcome.NONE,
                    Outcome.NONE,
                    Optional.empty(),
                    Optional.of(new CodeHook.Elicitation(true, Optional.of("days")))))
            .confirming(new Confirmation(
                    new Prompt(Intents.says("Sure?"), 1),
                    true,
                    INVOKE,
                    Outcome.NONE,
                    Outcome.NONE,
                    hook("confirmed", then(to(NextStep.Type.FULFILL_INTENT)), Outcome.NONE, Outcome.NONE),
                    Optional.empty()))
            .dialogHook("check")
            .fulfilledBy("book")
            .closing("Enjoy.");
    private final Conversation chat = Conversation.with(intent)
            .function("check", call -> answer(DialogAction.DELEGATE))
            .function("book", call -> answer(DialogAction.DELEGATE));

    @Test
    void isCalledAtEachStepUnderItsLabel() {
        assertThat(chat.hears(rent)).containsExactly("Welcome.", "Let me see.", "How old are you?");
        assertThat(labels()).containsExactly("begin");

        assertThat(chat.hears(says("40").answering("Age", "40"))).containsExactly("How many days?");
        assertThat(labels()).containsExactly("age");

        assertThat(chat.hears(says("3").answering("Days", "3"))).containsExactly("Sure?");
        assertThat(labels()).containsExactly("days");

        assertThat(chat.hears(says("yes").meaning(YesNo.YES))).containsExactly("Enjoy.");
        assertThat(labels()).containsExactly("confirmed", "none");
        assertThat(chat.calls().get(1).source()).isEqualTo(FunctionCall.Source.FULFILLMENT);
    }

    @Test
    void isToldWhatTheBotWouldAskNext() {
        chat.hears(rent);
        assertThat(proposal()).isEqualTo("ElicitSlot Age 0");

        chat.hears(says("40").answering("Age", "40"));
        assertThat(proposal()).isEqualTo("ElicitSlot Days 0");

        chat.hears(says("hm"));
        assertThat(proposal()).isEqualTo("ElicitSlot Days 1");

        chat.hears(says("3").answering("Days", "3"));
        assertThat(proposal()).isEqualTo("ConfirmIntent  0");
    }

    @Test
    void aFailureTakesItsBranch() {
        chat.function("check", call -> new FunctionResult.Failed("it threw"));

        assertThat(chat.hears(rent)).containsExactly("Welcome.", "Sorry.");
        assertThat(chat.intentState()).isEqualTo("Rent Failed");
    }

    @Test
    void aTimeoutTakesItsBranch() {
        chat.function("check", call -> new FunctionResult.TimedOut("3 s"));

        assertThat(chat.hears(rent)).containsExactly("Welcome.", "Slow.");
    }

    @Test
    void aFailureWithoutABranchFailsTheTurn() {
        chat.hears(rent);
        chat.function("check", call -> new FunctionResult.TimedOut("3 s"));

        chat.hears(says("40").answering("Age", "40"));

        assertThat(chat.failure()).isEqualTo("3 s");
        assertThat(chat.value("Age")).isEmpty();
    }

    @Test
    void anIntentThatTheFunctionFailsTakesTheBranchOfTheFailure() {
        chat.hears(rent);
        chat.function("check", call -> answer(DialogAction.DELEGATE, in(IntentState.FAILED, named("Rent"))));

        assertThat(chat.hears(says("400").answering("Age", "400"))).containsExactly("Not that age.");
    }

    @Test
    void isNotCalledAgainAtAPlaceWhereNothingHasChangedSince() {
        Conversation round = Conversation.with(intent("Rent")
                .slot("Age", "AMAZON.Number", "How old are you?")
                .capturing(new SlotCapture(
                        INVOKE,
                        Outcome.NONE,
                        hook("age", Outcome.NONE, then("Not that age.", toSlot("Age")), Outcome.NONE),
                        Optional.empty()))
                .dialogHook("check"));
        round.function("check", call -> new FunctionResult.Failed("it threw"));
        round.hears(rent);

        round.hears(says("400").answering("Age", "400"));

        assertThat(round.failure()).contains("Rent go round in circles", "function check");
        assertThat(round.calls()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void itsAnswerGoesBeforeThePath() {
        chat.hears(rent);
        chat.function("check", call -> answer(DialogAction.elicitSlot("Age"), named("Rent", "Age", ""), "Really?"));

        assertThat(chat.hears(says("400").answering("Age", "400"))).containsExactly("Really?");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("Age"));
    }

    @Test
    void mayAnswerTheQuestionBeforeItIsAsked() {
        chat.hears(rent);
        chat.hears(says("40").answering("Age", "40"));
        chat.function("check", call -> answer(DialogAction.DELEGATE, named("Rent", "Days", "7")));

        assertThat(chat.hears(says("hm"))).containsExactly("Sure?");
        assertThat(chat.value("Days")).isEqualTo("7");
    }

    @Test
    void isNotCalledWhenTheIntentHasNoDialogFunction() {
        Conversation without = Conversation.with(intent("Rent")
                .beginning(new InitialResponse(
                        INVOKE, hook("begin", then("Hello.", toSlot("Age")), Outcome.NONE, Outcome.NONE)))
                .slot("Age", "AMAZON.Number", "How old are you?"));

        assertThat(without.hears(rent)).containsExactly("Hello.", "How old are you?");
        assertThat(without.calls()).isEmpty();
    }

    @Test
    void isNotCalledBetweenItsSteps() {
        Conversation quiet = Conversation.with(intent("Rent")
                        .beginning(new InitialResponse(
                                INVOKE, hook("begin", then(toSlot("Age")), Outcome.NONE, Outcome.NONE)))
                        .slot("Age", "AMAZON.Number", "How old are you?")
                        .dialogHook("check")
                        .closing("Thanks."))
                .function("check", call -> answer(DialogAction.DELEGATE));
        quiet.hears(rent);

        assertThat(quiet.hears(says("40").answering("Age", "40"))).containsExactly("Thanks.");
        assertThat(quiet.calls()).isEmpty();
    }

    private List<String> labels() {
        return chat.calls().stream().map(call -> call.label().orElse("none")).toList();
    }

    private String proposal() {
        FunctionCall.ProposedNextState next =
                chat.calls().get(0).proposedNextState().orElseThrow();
        return next.dialogAction().type().wireName() + " "
                + next.dialogAction().slotToElicit().orElse("") + " " + next.attempt();
    }

    private static NextStep end() {
        return to(NextStep.Type.END_CONVERSATION);
    }
}
