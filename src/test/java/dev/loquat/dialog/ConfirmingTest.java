package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.YesNo;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmingTest {

    private final Conversation chat = Conversation.with(
            intent("BookHotel")
                    .slot("City", "AMAZON.City", "Which city?")
                    .confirming("A room in {City}?", "Nothing is booked.", "Let's leave it.")
                    .closing("Booked in {City}."),
            intent("Pay").confirming("Pay now?").closing("Paid."),
            intent("CheckBalance").closing("You have 10 dollars."));

    @BeforeEach
    void reachTheConfirmation() {
        List<String> reply = chat.hears(says("a hotel in Austin").meaning("BookHotel", 0.9, "City", "Austin"));

        assertThat(reply).containsExactly("A room in Austin?");
        assertThat(chat.action()).isEqualTo(DialogAction.CONFIRM_INTENT);
    }

    @Test
    void goesAheadOnYes() {
        List<String> reply = chat.hears(says("sure").meaning(YesNo.YES));

        assertThat(reply).containsExactly("Booked in Austin.");
        assertThat(chat.intent().confirmationState()).isEqualTo(ConfirmationState.CONFIRMED);
    }

    @Test
    void declinesOnNo() {
        List<String> reply = chat.hears(says("nope").meaning(YesNo.NO));

        assertThat(reply).containsExactly("Nothing is booked.");
        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
        assertThat(chat.intentState()).isEqualTo("BookHotel Failed");
        assertThat(chat.intent().confirmationState()).isEqualTo(ConfirmationState.DENIED);
    }

    @Test
    void declinesInWordsOfItsOwnWhenTheBotHasNone() {
        chat.hears(says("nope").meaning(YesNo.NO));
        chat.hears(says("pay").meaning("Pay", 0.9));

        assertThat(chat.hears(says("no").meaning(YesNo.NO))).containsExactly("Okay, I will not do that.");
    }

    @Test
    void wordsThatAreRatherNoValueChangeNothingAndCountAsAnAttempt() {
        assertThat(chat.hears(says("hmm blah").guessing("City", "blah"))).containsExactly("A room in Austin?");
        assertThat(chat.hears(says("hmm blah").guessing("City", "blah"))).containsExactly("Let's leave it.");
        assertThat(chat.value("City")).isEqualTo("Austin");
    }

    @Test
    void whoTakesAValueBackMayNameOneThatNobodyKnows() {
        assertThat(chat.hears(says("no, Frobnitz").guessing("City", "Frobnitz").asCorrection()))
                .containsExactly("A room in Frobnitz?");
    }

    @Test
    void noWithAnotherValueIsACorrectionThatIsConfirmedAgain() {
        List<String> reply = chat.hears(says("no, Boston")
                .meaning(YesNo.NO)
                .mentioning("City", "Boston", "Boston")
                .asCorrection());

        assertThat(reply).containsExactly("A room in Boston?");
        assertThat(chat.intent().confirmationState()).isEqualTo(ConfirmationState.NONE);
    }

    @Test
    void yesWithAnotherValueIsACorrectionThatIsConfirmedAgain() {
        List<String> reply =
                chat.hears(says("yes but in Boston").meaning(YesNo.YES).mentioning("City", "Boston", "Boston"));

        assertThat(reply).containsExactly("A room in Boston?");
    }

    @Test
    void yesWithTheSameValueIsAYes() {
        List<String> reply = chat.hears(says("yes, Austin").meaning(YesNo.YES).mentioning("City", "Austin", "Austin"));

        assertThat(reply).containsExactly("Booked in Austin.");
    }

    @Test
    void asksAgainAfterMaybeAndEndsWhenTheRetriesAreUsedUp() {
        assertThat(chat.hears(says("perhaps").meaning(YesNo.MAYBE))).containsExactly("A room in Austin?");
        assertThat(chat.hears(says("dunno").meaning(YesNo.UNKNOWN))).containsExactly("Let's leave it.");

        assertThat(chat.intentState()).isEqualTo("BookHotel Failed");
        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
    }

    @Test
    void fallsBackWhenTheBotHasNoWordsForAFailedConfirmation() {
        chat.hears(says("no").meaning(YesNo.NO));
        chat.hears(says("pay").meaning("Pay", 0.9));
        chat.hears(says("hm"));

        assertThat(chat.hears(says("hm"))).containsExactly("Sorry, I did not get that.");
        assertThat(chat.intentState()).isEqualTo("FallbackIntent Failed");
    }

    @Test
    void noThatSoundsLikeCancelIsADecline() {
        assertThat(chat.hears(says("never mind").meaning(YesNo.NO).asking(Repair.CANCEL)))
                .containsExactly("Nothing is booked.");
    }

    @Test
    void noWithAnotherIntentDeclinesTheOneAndBeginsTheOther() {
        List<String> reply =
                chat.hears(says("no, what's my balance").meaning(YesNo.NO).meaning("CheckBalance", 0.9));

        assertThat(reply).containsExactly("Nothing is booked.", "You have 10 dollars.");
        assertThat(chat.state().suspended()).isEmpty();
        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
    }

    @Test
    void yesIsAYesWhateverElseItMayMean() {
        List<String> reply = chat.hears(says("okay").meaning(YesNo.YES).meaning("CheckBalance", 1.0));

        assertThat(reply).containsExactly("Booked in Austin.");
    }

    @Test
    void plainNoIsNoOtherIntent() {
        List<String> reply = chat.hears(says("no").meaning(YesNo.NO).meaning("CheckBalance", 0.7));

        assertThat(reply).containsExactly("Nothing is booked.");
    }

    @Test
    void returnsToTheConfirmationAfterAnotherIntent() {
        List<String> reply = chat.hears(says("what's my balance").meaning("CheckBalance", 0.9));

        assertThat(reply).containsExactly("You have 10 dollars.", "A room in Austin?");
        assertThat(chat.hears(says("yes").meaning(YesNo.YES))).containsExactly("Booked in Austin.");
    }

    @Test
    void beginsAnewAfterTheEnd() {
        chat.hears(says("yes").meaning(YesNo.YES));

        List<String> reply = chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        assertThat(reply).containsExactly("Which city?");
    }
}
