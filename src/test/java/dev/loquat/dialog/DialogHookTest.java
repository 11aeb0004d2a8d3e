package dev.loquat.dialog;

import static dev.loquat.dialog.Answers.answer;
import static dev.loquat.dialog.Answers.in;
import static dev.loquat.dialog.Answers.named;
import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionCall.ProposedNextState;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.YesNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogHookTest {

    private final Utterance order = says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston");
    private final Conversation chat = Conversation.with(
            intent("BookHotel")
                    .beginning("Let's go.")
                    .slot("City", "AMAZON.City", "Which city?")
                    .slot("Nights", "AMAZON.Number", "How many nights?")
                    .optionalSlot("Wishes", "AMAZON.FreeFormInput")
                    .confirming("Book it?", "Not booked.", "Left.")
                    .dialogHook("check")
                    .fulfilledBy("book")
                    .closing("Booked for [guest]."),
            intent("Other").slot("X", "AMAZON.Number", "X?").dialogHook("check"));

    @Test
    void isCalledOnEveryTurnOfItsIntentWithWhatTheBotWouldDo() {
        chat.function("check", call -> answer(DialogAction.DELEGATE));

        assertThat(chat.hears(order)).containsExactly("Let's go.", "How many nights?");
        assertThat(proposal().dialogAction()).isEqualTo(DialogAction.elicitSlot("Nights"));
        assertThat(proposal().attempt()).isZero();

        assertThat(chat.hears(says("hm"))).containsExactly("How many nights?");
        assertThat(proposal().attempt()).isEqualTo(1);

        assertThat(chat.hears(says("two").answering("Nights", "2"))).containsExactly("Book it?");
        assertThat(proposal().dialogAction()).isEqualTo(DialogAction.CONFIRM_INTENT);
    }

    @Test
    void mayGoStraightToTheFulfillment() {
        chat.function(
                        "check",
                        call -> answer(
                                DialogAction.DELEGATE, in(IntentState.READY_FOR_FULFILLMENT, named("BookHotel"))))
                .function("book", call -> answer(DialogAction.DELEGATE));

        chat.hears(order);

        assertThat(chat.calls()).extracting(FunctionCall::function).containsExactly("check", "book");
        assertThat(chat.intentState()).isEqualTo("BookHotel Fulfilled");
    }

    @Test
    void clearsASlotSoThatItIsAskedForAgain() {
        chat.function("check", call -> answer(DialogAction.DELEGATE, named("BookHotel", "City", "")));

        assertThat(chat.hears(order)).containsExactly("Let's go.", "Which city?");
        assertThat(chat.value("City")).isEmpty();
    }

    @Test
    void keepsTheSlotsThatItDoesNotName() {
        chat.function("check", call -> answer(DialogAction.DELEGATE, named("BookHotel", "Nights", "4")));

        assertThat(chat.hears(order)).containsExactly("Let's go.", "Book it?");
        assertThat(chat.value("City")).isEqualTo("Boston");
    }

    @Test
    void elicitsInItsOwnWordsAndAgainInThem() {
        chat.function(
                "check", call -> answer(DialogAction.elicitSlot("City"), named("BookHotel"), "Closed. Where else?"));
        assertThat(chat.hears(order)).containsExactly("Let's go.", "Closed. Where else?");

        chat.function("check", call -> answer(DialogAction.elicitSlot("Wishes"), named("BookHotel"), "Any wishes?"));
        chat.hears(says("Austin").answering("City", "Austin"));
        chat.function("check", call -> answer(DialogAction.DELEGATE));

        assertThat(chat.hears(says(" "))).containsExactly("Any wishes?");
    }

    @Test
    void elicitsInTheBotsWordsWhenItHasNone() {
        chat.function("check", call -> answer(DialogAction.elicitSlot("City"), named("BookHotel")));

        assertThat(chat.hears(order)).containsExactly("Let's go.", "Which city?");
    }

    @Test
    void restartsTheAttemptsWhenItElicits() {
        chat.function("check", call -> answer(DialogAction.elicitSlot("City"), named("BookHotel")));
        chat.hears(order);

        for (int time = 0; time < 6; time++) {
            chat.hears(says("hm"));
        }

        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("City"));
    }

    @Test
    void hasTheLastWordOnADecline() {
        chat.function("check", call -> answer(DialogAction.DELEGATE));
        chat.hears(order);
        chat.hears(says("two").answering("Nights", "2"));

        chat.function(
                "check",
                call -> answer(
                        DialogAction.elicitSlot("Nights"),
                        Answers.with(ConfirmationState.DENIED, named("BookHotel")),
                        "What then?"));
        assertThat(chat.hears(says("no").meaning(YesNo.NO))).containsExactly("What then?");

        chat.function("check", call -> answer(DialogAction.DELEGATE));
        assertThat(chat.hears(says("three").answering("Nights", "3"))).containsExactly("Book it?");
        assertThat(chat.hears(says("no").meaning(YesNo.NO))).containsExactly("Not booked.");
    }

    @Test
    void aYesThatLeavesNothingToAskCallsTheFulfillmentAlone() {
        chat.function("check", call -> answer(DialogAction.DELEGATE, named("BookHotel")))
                .function("book", call -> answer(DialogAction.DELEGATE));
        chat.hears(order);
        chat.hears(says("two").answering("Nights", "2"));

        chat.hears(says("yes").meaning(YesNo.YES));

        assertThat(chat.calls()).extracting(FunctionCall::function).containsExactly("book");
        assertThat(chat.intentState()).isEqualTo("BookHotel Fulfilled");
    }

    @Test
    void confirmsWhatItProposes() {
        chat.function("check", call -> answer(DialogAction.CONFIRM_INTENT, named("Other", "X", "7"), "Seven?"));
        assertThat(chat.hears(order)).containsExactly("Let's go.", "Seven?");

        chat.function("check", call -> answer(DialogAction.DELEGATE));
        chat.hears(says("yes").meaning(YesNo.YES));

        assertThat(chat.intentState()).isEqualTo("Other ReadyForFulfillment");
        assertThat(chat.value("X")).isEqualTo("7");
    }

    @Test
    void leavesTheIntentToAskForAnother() {
        chat.function("check", call -> answer(DialogAction.ELICIT_INTENT, "Anything else?"));

        assertThat(chat.hears(order)).containsExactly("Let's go.", "Anything else?");
        assertThat(chat.action()).isEqualTo(DialogAction.ELICIT_INTENT);
        assertThat(chat.session().intent()).isEmpty();
    }

    @Test
    void givesTheIntentUp() {
        chat.function(
                "check", call -> answer(DialogAction.DELEGATE, in(IntentState.FAILED, named("BookHotel")), "No."));

        assertThat(chat.hears(order)).containsExactly("Let's go.", "No.");
        assertThat(chat.intentState()).isEqualTo("BookHotel Failed");
        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
    }

    @Test
    void closesInTheBotsWordsWhenItHasNone() {
        chat.function(
                "check",
                call -> answer(new SessionStateChange(
                        Optional.of(DialogAction.CLOSE),
                        Optional.of(in(IntentState.FULFILLED, named("BookHotel"))),
                        Optional.empty(),
                        Optional.of(Map.of("guest", "Ann")))));

        assertThat(chat.hears(order)).containsExactly("Let's go.", "Booked for Ann.");
        assertThat(chat.session().sessionAttributes()).containsExactly(Map.entry("guest", "Ann"));
    }

    @Test
    void hooksThatHandOverToOneAnotherDoNotGoRoundInCircles() {
        chat.function("check", call -> answer(DialogAction.DELEGATE, named("Other")));

        assertThat(chat.hears(order)).containsExactly("Let's go.", "X?");
        assertThat(chat.calls()).hasSize(1);
        assertThat(chat.intent().name()).isEqualTo("Other");
    }

    @Test
    void aBrokenHookFailsTheTurn() {
        chat.function("check", call -> new FunctionResult.TimedOut("it took longer than 3 s"));

        chat.hears(order);

        assertThat(chat.failure()).isEqualTo("it took longer than 3 s");
        assertThat(chat.session().intent()).isEmpty();
    }

    @Test
    void anAnswerAboutAnUnknownSlotFailsTheTurnAndNamesTheNearest() {
        chat.function("check", call -> answer(DialogAction.elicitSlot("Night"), named("BookHotel")));

        chat.hears(order);

        assertThat(chat.failure())
                .contains("function check")
                .contains("sessionState.dialogAction.slotToElicit")
                .contains("found \"Night\"")
                .contains("the nearest is \"Nights\"");
    }

    @Test
    void requestAttributesOfAnAnswerShowInTheMessagesAndTheNextCall() {
        Conversation echo = Conversation.with(
                        intent("Echo").dialogHook("first").fulfilledBy("second").closing("Hello ((who))."))
                .requestAttribute("who", "nobody")
                .function(
                        "first",
                        call -> new FunctionResult.Answered(
                                new SessionStateChange(
                                        Optional.of(DialogAction.DELEGATE),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                List.of(),
                                Optional.of(Map.of("who", "Ann"))))
                .function("second", call -> answer(DialogAction.DELEGATE));

        assertThat(echo.hears(says("echo").meaning("Echo", 0.9))).containsExactly("Hello Ann.");
        assertThat(echo.calls().get(1).requestAttributes()).containsEntry("who", "Ann");
    }

    private ProposedNextState proposal() {
        return chat.calls().get(0).proposedNextState().orElseThrow();
    }
}
