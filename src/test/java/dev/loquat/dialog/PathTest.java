package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Paths.branching;
import static dev.loquat.dialog.Paths.passedOver;
import static dev.loquat.dialog.Paths.remembering;
import static dev.loquat.dialog.Paths.setting;
import static dev.loquat.dialog.Paths.silently;
import static dev.loquat.dialog.Paths.then;
import static dev.loquat.dialog.Paths.to;
import static dev.loquat.dialog.Paths.toIntent;
import static dev.loquat.dialog.Paths.toSlot;
import static dev.loquat.dialog.Paths.when;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.ClosingResponse;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.InitialResponse;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Prompt;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.YesNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way through an intent is as its author has laid it: Lex's conversation paths. */
class PathTest {

    private final Utterance rent = says("rent a car").meaning("Rent", 0.9);
    private final Utterance seventeen = says("17").answering("Age", "17");
    private final Utterance forty = says("40").answering("Age", "40");

    @Test
    void anInitialResponseIsFollowedByItsNextStep() {
        Conversation chat = Conversation.with(
                renting().beginning(new InitialResponse(then("Welcome.", toSlot("Age")), Optional.empty())));

        assertThat(chat.hears(rent)).containsExactly("Welcome.", "How old are you?");
    }

    @Test
    void theFirstBranchWhoseConditionHoldsIsTaken() {
        Conversation chat = Conversation.with(renting()
                .whenCaptured(branching(
                        Outcome.NONE,
                        when("{Age} < 18", "Too young.", to(NextStep.Type.END_CONVERSATION)),
                        when("{Age} < 24", "There is a fee.", toSlot("Car")))));

        chat.hears(rent);
        assertThat(chat.hears(seventeen)).containsExactly("Too young.");
        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);

        chat.hears(rent);
        assertThat(chat.hears(says("20").answering("Age", "20"))).containsExactly("There is a fee.", "Which car?");
    }

    @Test
    void theDefaultBranchIsTakenWhenNoConditionHolds() {
        Conversation chat = Conversation.with(renting()
                .whenCaptured(branching(
                        then("Fine.", toSlot("Car")),
                        when("{Age} < 18", "Too young.", to(NextStep.Type.END_CONVERSATION)))));

        chat.hears(rent);

        assertThat(chat.hears(forty)).containsExactly("Fine.", "Which car?");
    }

    @Test
    void aSlotThatComesWithTheFirstUtteranceIsFollowedAsWell() {
        Conversation chat = Conversation.with(renting()
                .whenCaptured(
                        branching(Outcome.NONE, when("{Age} < 18", "Too young.", to(NextStep.Type.END_CONVERSATION)))));

        assertThat(chat.hears(says("rent a car, I am 17").meaning("Rent", 0.9, "Age", "17")))
                .containsExactly("Too young.");
    }

    @Test
    void aCorrectedSlotIsFollowedAnew() {
        Conversation chat = Conversation.with(renting()
                .whenCaptured(
                        branching(Outcome.NONE, when("{Age} < 18", "Too young.", to(NextStep.Type.END_CONVERSATION))))
                .slot("Days", "AMAZON.Number", "How many days?"));
        chat.hears(rent);
        chat.hears(forty);

        assertThat(chat.hears(says("no, 17").mentioning("Age", "17", "17").asCorrection()))
                .containsExactly("Too young.");
    }

    @Test
    void aSlotThatHasItsValueIsNotElicitedAgain() {
        Conversation chat = Conversation.with(renting()
                .beginning(new InitialResponse(then(toSlot("Age")), Optional.empty()))
                .whenCaptured(then("Noted.", toSlot("Car"))));

        assertThat(chat.hears(says("a car, 40").meaning("Rent", 0.9, "Age", "40")))
                .containsExactly("Noted.", "Which car?");
    }

    @Test
    void aSlotIsElicitedAgainWhenTheStepTakesItsValueAway() {
        Conversation chat = Conversation.with(renting()
                .whenCaptured(
                        branching(Outcome.NONE, when("{Age} > 120", "Really?", setting(toSlot("Age"), "Age", "")))));
        chat.hears(rent);

        assertThat(chat.hears(says("400").answering("Age", "400"))).containsExactly("Really?", "How old are you?");
        assertThat(chat.value("Age")).isEmpty();
    }

    @Test
    void aStepSetsSlotsAndSessionAttributes() {
        Conversation chat = Conversation.with(renting()
                        .whenCaptured(then(remembering(
                                setting(to(NextStep.Type.FULFILL_INTENT), "Car", "[favourite]"),
                                Map.of("age", "{Age}", "kind", "driver")))))
                .changed(Answers.attributes(Map.of("favourite", "Beetle")));
        chat.hears(rent);

        assertThat(chat.hears(forty)).containsExactly("Enjoy your Beetle.");
        assertThat(chat.session().sessionAttributes())
                .containsEntry("age", "40")
                .containsEntry("kind", "driver");
    }

    @Test
    void whatAStepRefersToAndIsNotSetIsNotAssigned() {
        Conversation chat = Conversation.with(renting()
                .whenCaptured(then(remembering(setting(toSlot("Car"), "Car", "[none]"), Map.of("x", "{Car}")))));
        chat.hears(rent);

        assertThat(chat.hears(forty)).containsExactly("Which car?");
        assertThat(chat.session().sessionAttributes()).isEmpty();
    }

    @Test
    void aSuppressedMessageIsLeftOut() {
        Conversation chat = Conversation.with(renting().whenCaptured(then("And the car?", silently(toSlot("Car")))));
        chat.hears(rent);

        assertThat(chat.hears(forty)).containsExactly("And the car?");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("Car"));
        assertThat(chat.hears(says("hm"))).containsExactly("Which car?");
    }

    @Test
    void startIntentSwitchesWithSlotsOfTheIntentThatIsLeft() {
        Conversation chat = Conversation.with(
                renting()
                        .whenCaptured(branching(
                                Outcome.NONE, when("{Age} < 18", setting(toIntent("Scooter"), "Driver", "{Age}")))),
                intent("Scooter")
                        .beginning("A scooter then.")
                        .slot("Driver", "AMAZON.Number", "Age?")
                        .slot("Days", "AMAZON.Number", "How long?"));
        chat.hears(rent);

        assertThat(chat.hears(seventeen)).containsExactly("A scooter then.", "How long?");
        assertThat(chat.value("Driver")).isEqualTo("17");
        assertThat(chat.state().suspended()).isEmpty();
    }

    @Test
    void startIntentMaySkipTheInitialResponse() {
        Conversation chat = Conversation.with(
                renting().whenCaptured(then(silently(toIntent("Scooter")))),
                intent("Scooter").beginning("A scooter then.").slot("Days", "AMAZON.Number", "How long?"));
        chat.hears(rent);

        assertThat(chat.hears(seventeen)).containsExactly("How long?");
    }

    @Test
    void aStepMayLeadToASlotOfAnotherIntent() {
        Conversation chat = Conversation.with(
                renting()
                        .whenCaptured(then(new NextStep(
                                NextStep.Type.ELICIT_SLOT,
                                Optional.of("Days"),
                                false,
                                Optional.of("Scooter"),
                                Map.of(),
                                Map.of()))),
                intent("Scooter").beginning("A scooter then.").slot("Days", "AMAZON.Number", "How long?"));
        chat.hears(rent);

        assertThat(chat.hears(seventeen)).containsExactly("How long?");
        assertThat(chat.intent().name()).isEqualTo("Scooter");
    }

    @Test
    void elicitIntentWaitsForTheUser() {
        Conversation chat =
                Conversation.with(renting().whenCaptured(then("What else?", to(NextStep.Type.ELICIT_INTENT))));
        chat.hears(rent);

        assertThat(chat.hears(forty)).containsExactly("What else?");
        assertThat(chat.action()).isEqualTo(DialogAction.ELICIT_INTENT);
        assertThat(chat.session().intent()).isEmpty();
    }

    @Test
    void confirmIntentGoesStraightToTheConfirmation() {
        Conversation chat = Conversation.with(
                renting().whenCaptured(then(to(NextStep.Type.CONFIRM_INTENT))).confirming("Any car?"));
        chat.hears(rent);

        assertThat(chat.hears(forty)).containsExactly("Any car?");
        assertThat(chat.action()).isEqualTo(DialogAction.CONFIRM_INTENT);
    }

    @Test
    void anInactiveConfirmationIsNotAsked() {
        Conversation chat = Conversation.with(intent("Rent")
                .confirming(new Confirmation(
                        new Prompt(Intents.says("Sure?"), 1),
                        false,
                        Outcome.NONE,
                        Outcome.NONE,
                        Outcome.NONE,
                        Optional.empty(),
                        Optional.empty()))
                .closing("Enjoy."));

        assertThat(chat.hears(rent)).containsExactly("Enjoy.");
    }

    @Test
    void eachAnswerToTheConfirmationHasItsPath() {
        Conversation chat = Conversation.with(
                intent("Rent")
                        .confirming(new Confirmation(
                                new Prompt(Intents.says("Sure?"), 0),
                                true,
                                then("Great.", to(NextStep.Type.CLOSE_INTENT)),
                                then("No problem.", toIntent("Help")),
                                then("Pardon?", toIntent("Help")),
                                Optional.empty(),
                                Optional.empty()))
                        .closing("Enjoy."),
                intent("Help").closing("Call us."));

        chat.hears(rent);
        assertThat(chat.hears(says("yes").meaning(YesNo.YES))).containsExactly("Great.", "Enjoy.");
        assertThat(chat.intentState()).isEqualTo("Rent Fulfilled");

        chat.hears(rent);
        assertThat(chat.hears(says("no").meaning(YesNo.NO))).containsExactly("No problem.", "Call us.");
        assertThat(chat.state().lastInterpretations().get(1).intent().state().wireName())
                .isEqualTo("Failed");

        chat.hears(rent);
        assertThat(chat.hears(says("hm"))).containsExactly("Pardon?", "Call us.");
    }

    @Test
    void exhaustedRetriesFollowThePathOfTheFailure() {
        Conversation chat =
                Conversation.with(renting().whenNotCaptured(then("I give up.", toIntent("FallbackIntent"))));
        chat.hears(rent);
        chat.hears(says("hm"));
        chat.hears(says("hm"));

        assertThat(chat.hears(says("hm"))).containsExactly("I give up.", "Sorry, I did not get that.");
        assertThat(chat.intent().name()).isEqualTo("FallbackIntent");
    }

    @Test
    void eachEndOfTheFulfillmentHasItsPath() {
        Conversation chat = Conversation.with(
                intent("Rent")
                        .fulfilledBy("book")
                        .afterwards(new Fulfillment(
                                true,
                                then("Booked.", to(NextStep.Type.CLOSE_INTENT)),
                                then("Not booked.", toIntent("Help")),
                                then("Too slow.", to(NextStep.Type.END_CONVERSATION)),
                                Optional.empty()))
                        .closing("Enjoy."),
                intent("Help").closing("Call us."));

        chat.function("book", call -> Answers.answer(DialogAction.DELEGATE));
        assertThat(chat.hears(rent)).containsExactly("Booked.", "Enjoy.");

        chat.function("book", call -> new FunctionResult.Failed("it threw"));
        assertThat(chat.hears(rent)).containsExactly("Not booked.", "Call us.");

        chat.function("book", call -> new FunctionResult.TimedOut("3 s"));
        assertThat(chat.hears(rent)).containsExactly("Too slow.");
        assertThat(chat.intentState()).isEqualTo("Rent Failed");
    }

    @Test
    void anInactiveFulfillmentGoesOnWithTheClosing() {
        Conversation chat = Conversation.with(intent("Rent")
                .fulfilledBy("book")
                .afterwards(new Fulfillment(false, Outcome.NONE, Outcome.NONE, Outcome.NONE, Optional.empty()))
                .closing("Enjoy."));

        assertThat(chat.hears(rent)).containsExactly("Enjoy.");
        assertThat(chat.calls()).isEmpty();
        assertThat(chat.intentState()).isEqualTo("Rent ReadyForFulfillment");
    }

    @Test
    void theClosingMayLeadOn() {
        Conversation chat = Conversation.with(
                intent("Rent").closing(new ClosingResponse(true, then("Enjoy.", toIntent("Rate")))),
                intent("Rate").slot("Stars", "AMAZON.Number", "How many stars?"));

        assertThat(chat.hears(rent)).containsExactly("Enjoy.", "How many stars?");
    }

    @Test
    void aHookThatInvokesNothingGoesOnAsIfItHadSucceeded() {
        Conversation chat = Conversation.with(intent("FallbackIntent")
                .copyOf("FallbackIntent")
                .beginning(new InitialResponse(
                        then(to(NextStep.Type.INVOKE_DIALOG_CODE_HOOK)),
                        passedOver(then(to(NextStep.Type.CLOSE_INTENT)))))
                .closing("Pardon?"));

        assertThat(chat.hears(says("hm"))).containsExactly("Pardon?");
        assertThat(chat.intentState()).isEqualTo("FallbackIntent Failed");
    }

    @Test
    void pathsThatGoRoundInCirclesFailTheTurnAndSayWhere() {
        Conversation chat = Conversation.with(
                intent("Rent").beginning(new InitialResponse(then(toIntent("Help")), Optional.empty())),
                intent("Help").beginning(new InitialResponse(then(toIntent("Rent")), Optional.empty())));

        chat.hears(rent);

        assertThat(chat.failure()).contains("go round in circles").contains("StartIntent");
        assertThat(chat.session().intent()).isEmpty();
    }

    @Test
    void inactiveBranchesArePassedOver() {
        Conversation chat = Conversation.with(renting()
                .whenCaptured(new Outcome(
                        Intents.says("Thanks."),
                        Optional.of(new Conditional(
                                false,
                                List.of(when("{Age} > 0", "Branch.", to(NextStep.Type.END_CONVERSATION))),
                                Outcome.NONE)),
                        Optional.empty())));
        chat.hears(rent);

        assertThat(chat.hears(forty)).containsExactly("Thanks.", "Which car?");
    }

    /** Age is asked for first, and what a test says about a slot is about it; then comes the car. */
    private static Intents renting() {
        return intent("Rent")
                .slot("Car", "RoomType", "Which car?")
                .slotBefore("Age", "AMAZON.Number", "How old are you?")
                .closing("Enjoy your {Car}.");
    }
}
