package dev.loquat.dialog;

import static dev.loquat.dialog.Answers.answer;
import static dev.loquat.dialog.Answers.in;
import static dev.loquat.dialog.Answers.named;
import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.IntentState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FulfillingTest {

    private final Utterance order = says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston");
    private final Intents hotel = intent("BookHotel")
            .slot("City", "AMAZON.City", "Which city?")
            .fulfilledBy("book")
            .afterwards("It worked.", "It failed.", "It took too long.")
            .closing("Enjoy {City}.")
            .activating("booked", 2);
    private final Conversation chat = Conversation.with(
            hotel, intent("Bare").fulfilledBy("book"), intent("Other").slot("X", "AMAZON.Number", "X?"));

    @Test
    void callsTheFunctionWhenAllIsKnown() {
        chat.function("book", call -> answer(DialogAction.CLOSE, in(IntentState.FULFILLED, named("BookHotel"))));

        List<String> reply = chat.hears(order);

        assertThat(reply).containsExactly("It worked.", "Enjoy Boston.");
        assertThat(chat.intentState()).isEqualTo("BookHotel Fulfilled");
        FunctionCall call = chat.calls().get(0);
        assertThat(call.source()).isEqualTo(FunctionCall.Source.FULFILLMENT);
        assertThat(call.state().intent().orElseThrow().state()).isEqualTo(IntentState.READY_FOR_FULFILLMENT);
        assertThat(call.interpretations().get(0).intent().slot("City").text()).isEqualTo("Boston");
        assertThat(call.proposedNextState()).isEmpty();
    }

    @Test
    void messagesOfTheFunctionReplaceTheConfiguredOnes() {
        chat.function(
                "book",
                call -> answer(
                        DialogAction.CLOSE, in(IntentState.FULFILLED, named("BookHotel")), "Number [42] for {City}."));

        assertThat(chat.hears(order)).containsExactly("Number [42] for {City}.");
    }

    @Test
    void delegatingFulfils() {
        chat.function("book", call -> answer(DialogAction.DELEGATE));

        assertThat(chat.hears(order)).containsExactly("It worked.", "Enjoy Boston.");
        assertThat(chat.intentState()).isEqualTo("BookHotel Fulfilled");
    }

    @Test
    void delegatingReadyForFulfillmentDoesNotCallForever() {
        chat.function(
                "book",
                call -> answer(DialogAction.DELEGATE, in(IntentState.READY_FOR_FULFILLMENT, named("BookHotel"))));

        chat.hears(order);

        assertThat(chat.calls()).hasSize(1);
        assertThat(chat.intentState()).isEqualTo("BookHotel Fulfilled");
    }

    @Test
    void aFunctionThatGivesUpHasTheFailureSaid() {
        chat.function("book", call -> answer(DialogAction.CLOSE, in(IntentState.FAILED, named("BookHotel"))));

        assertThat(chat.hears(order)).containsExactly("It failed.");
        assertThat(chat.intentState()).isEqualTo("BookHotel Failed");
        assertThat(chat.session().activeContexts()).isEmpty();
    }

    @Test
    void aBrokenFunctionHasTheFailureSaid() {
        chat.function("book", call -> new FunctionResult.Failed("it threw"));

        assertThat(chat.hears(order)).containsExactly("It failed.");
        assertThat(chat.intentState()).isEqualTo("BookHotel Failed");
    }

    @Test
    void aSlowFunctionHasTheTimeoutSaid() {
        chat.function("book", call -> new FunctionResult.TimedOut("3 s"));

        assertThat(chat.hears(order)).containsExactly("It took too long.");
        assertThat(chat.intentState()).isEqualTo("BookHotel Failed");
    }

    @Test
    void aBrokenFunctionFailsTheTurnWhenTheBotHasNoWordsForIt() {
        chat.function("book", call -> new FunctionResult.Failed("it threw"));

        assertThat(chat.hears(says("bare").meaning("Bare", 0.9))).isEmpty();
        assertThat(chat.failure()).isEqualTo("it threw");
        assertThat(chat.session().intent()).isEmpty();
    }

    @Test
    void theFunctionMayAskForASlotAgain() {
        chat.function(
                "book",
                call -> answer(
                        DialogAction.elicitSlot("City"),
                        named("BookHotel", "City", ""),
                        "Boston is full. Which other city?"));

        assertThat(chat.hears(order)).containsExactly("Boston is full. Which other city?");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("City"));
        assertThat(chat.intentState()).isEqualTo("BookHotel InProgress");
        assertThat(chat.value("City")).isEmpty();
    }

    @Test
    void theFunctionMayHandOverToAnotherIntent() {
        chat.function("book", call -> answer(DialogAction.DELEGATE, named("Other"), "Booked."));

        assertThat(chat.hears(order)).containsExactly("Booked.", "X?");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("X"));
    }

    @Test
    void fulfillmentActivatesContextsForTheirTurnsAndTheirTime() {
        chat.function("book", call -> answer(DialogAction.DELEGATE));
        chat.hears(order);

        ActiveContext booked = chat.session().activeContexts().get(0);
        assertThat(booked.name()).isEqualTo("booked");
        assertThat(booked.turnsToLive()).isEqualTo(2);
        assertThat(booked.attributes()).containsEntry("City", "Boston");

        chat.hears(says("hm"));
        assertThat(chat.session().activeContexts()).hasSize(1);
        chat.hears(says("hm"));
        assertThat(chat.session().activeContexts()).isEmpty();
    }

    @Test
    void contextsEndWithTheirTime() {
        chat.function("book", call -> answer(DialogAction.DELEGATE));
        chat.hears(order);

        chat.pass(Duration.ofSeconds(61));
        chat.hears(says("hm"));

        assertThat(chat.session().activeContexts()).isEmpty();
    }

    @Test
    void fallbackRunsItsHookLikeAnyIntent() {
        Conversation rescued = Conversation.with(
                        intent("FallbackIntent").copyOf("FallbackIntent").fulfilledBy("rescue"))
                .function("rescue", call -> answer(DialogAction.ELICIT_INTENT, "You said: " + call.inputTranscript()));

        assertThat(rescued.hears(says("hm"))).containsExactly("You said: hm");
        assertThat(rescued.action()).isEqualTo(DialogAction.ELICIT_INTENT);
        assertThat(rescued.session().intent()).isEmpty();
    }

    @Test
    void fallbackClosesWhenNothingFits() {
        assertThat(chat.hears(says("hm").meaning("Other", 0.2))).containsExactly("Sorry, I did not get that.");
        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
        assertThat(chat.intentState()).isEqualTo("FallbackIntent Failed");
    }
}
