package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigressionTest {

    private final Conversation chat = Conversation.with(
            intent("BookHotel")
                    .slot("City", "AMAZON.City", "Which city?")
                    .slot("Nights", "AMAZON.Number", "How many nights?")
                    .closing("Hotel in {City}."),
            intent("BookCar")
                    .slot("PickUp", "AMAZON.City", "Pick it up where?")
                    .slot("Days", "AMAZON.Number", "How many days?")
                    .closing("Car in {PickUp}."),
            intent("CheckBalance").closing("You have 10 dollars."),
            intent("A").slot("X", "AMAZON.Number", "A?"),
            intent("B").slot("X", "AMAZON.Number", "B?"),
            intent("C").slot("X", "AMAZON.Number", "C?"),
            intent("D").slot("X", "AMAZON.Number", "D?"));

    @Test
    void keepsFilledSlotsWhenTheUserDigresses() {
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));

        List<String> reply = chat.hears(says("what's my balance").meaning("CheckBalance", 0.9));

        assertThat(reply).containsExactly("You have 10 dollars.", "How many nights?");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("Nights"));
        assertThat(chat.value("City")).isEqualTo("Boston");
        assertThat(chat.state().suspended()).isEmpty();
    }

    @Test
    void showsTheIntentInProgressBeforeTheOneThatJustEnded() {
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));
        chat.hears(says("what's my balance").meaning("CheckBalance", 0.9).meaning("BookCar", 0.2));

        assertThat(chat.state().lastInterpretations())
                .extracting(Interpretation::intent)
                .extracting(intent -> intent.name() + " " + intent.state().wireName())
                .containsExactly(
                        "BookHotel InProgress",
                        "CheckBalance ReadyForFulfillment",
                        "FallbackIntent InProgress",
                        "BookCar InProgress");
    }

    @Test
    void returnsAfterAWholeConversationAboutSomethingElse() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        assertThat(chat.hears(says("rather a car").meaning("BookCar", 0.9))).containsExactly("Pick it up where?");
        assertThat(chat.hears(says("Austin").answering("PickUp", "Austin"))).containsExactly("How many days?");
        assertThat(chat.hears(says("two").answering("Days", "2"))).containsExactly("Car in Austin.", "Which city?");
    }

    @Test
    void returnsAlsoWhenTheOtherIntentFails() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));
        chat.hears(says("a car").meaning("BookCar", 0.9));
        chat.hears(says("hm"));
        chat.hears(says("hm"));

        assertThat(chat.hears(says("hm"))).containsExactly("Sorry, I did not get that.", "Which city?");
    }

    @Test
    void takesUpASuspendedIntentWhenTheUserNamesIt() {
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));
        chat.hears(says("a car").meaning("BookCar", 0.9));

        List<String> reply = chat.hears(says("back to the hotel").meaning("BookHotel", 0.9));

        assertThat(reply).containsExactly("How many nights?");
        assertThat(chat.value("City")).isEqualTo("Boston");
        assertThat(chat.state().suspended())
                .extracting(suspended -> suspended.intent().name())
                .containsExactly("BookCar");
    }

    @Test
    void theSameIntentAgainDoesNotSuspendItself() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        List<String> reply =
                chat.hears(says("a hotel in Boston").meaning("BookHotel", 1.0).mentioning("City", "Boston", "Boston"));

        assertThat(reply).containsExactly("How many nights?");
        assertThat(chat.state().suspended()).isEmpty();
    }

    @Test
    void anAnswerThatFitsWinsOverAWeakOtherIntent() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        chat.hears(says("Boston").answering("City", "Boston").meaning("BookCar", 0.7));

        assertThat(chat.value("City")).isEqualTo("Boston");
        assertThat(chat.intent().name()).isEqualTo("BookHotel");
    }

    @Test
    void aSureOtherIntentWinsOverATypeThatTakesAnyWords() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        chat.hears(says("book a car").answering("City", "book a car").meaning("BookCar", 0.95));

        assertThat(chat.intent().name()).isEqualTo("BookCar");
    }

    @Test
    void aWholeAnswerOfATypeThatKnowsItsWordsWinsOverAnyIntent() {
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));

        chat.hears(says("three").answering("Nights", "3").meaning("BookCar", 1.0));

        assertThat(chat.intentState()).isEqualTo("BookHotel ReadyForFulfillment");
    }

    @Test
    void aPartOfTheUtteranceIsAWeakAnswer() {
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));

        chat.hears(says("I need a car for three days")
                .answering("Nights", "3", "three")
                .meaning("BookCar", 0.8));

        assertThat(chat.intent().name()).isEqualTo("BookCar");
    }

    @Test
    void anIntentThatIsAsLikelyAsNotDoesNotInterrupt() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        chat.hears(says("hm car").meaning("BookCar", 0.45));

        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("City"));
        assertThat(chat.state().attempt()).isEqualTo(1);
    }

    @Test
    void aCorrectionBelongsToTheIntentInProgress() {
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));

        chat.hears(says("no, Austin")
                .mentioning("City", "Austin", "Austin")
                .asCorrection()
                .meaning("BookCar", 0.9));

        assertThat(chat.value("City")).isEqualTo("Austin");
    }

    @Test
    void aNoThatNamesAnotherIntentIsMoreThanACorrection() {
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));

        chat.hears(says("no, I want to book a car in Austin")
                .mentioning("City", "Austin", "Austin")
                .asCorrection()
                .meaning("BookCar", 0.9, "PickUp", "Austin"));

        assertThat(chat.intent().name()).isEqualTo("BookCar");
        assertThat(chat.value("PickUp")).isEqualTo("Austin");
    }

    @Test
    void remembersTheFiveIntentsLeftLast() {
        for (String intent : List.of("BookHotel", "BookCar", "A", "B", "C", "D")) {
            chat.hears(says(intent).meaning(intent, 0.9));
        }
        chat.hears(says("hm"));

        assertThat(chat.state().suspended())
                .extracting(suspended -> suspended.intent().name())
                .containsExactly("C", "B", "A", "BookCar", "BookHotel");
    }
}
