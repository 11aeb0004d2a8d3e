package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Repair;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {

    private final Intents hotel = intent("BookHotel")
            .beginning("Let's go.")
            .slot("City", "AMAZON.City", "Which city?")
            .slot("Room", "RoomType", "Which room?");
    private final Intents car = intent("BookCar").slot("Days", "AMAZON.Number", "How many days?");
    private final Conversation plain = Conversation.with(hotel, car);

    @Test
    void cancelDropsTheIntentInProgress() {
        plain.hears(says("a hotel").meaning("BookHotel", 0.9));

        List<String> reply = plain.hears(says("never mind").asking(Repair.CANCEL));

        assertThat(reply).containsExactly("Okay, never mind.");
        assertThat(plain.intentState()).isEqualTo("BookHotel Failed");
        assertThat(plain.action()).isEqualTo(DialogAction.CLOSE);
    }

    @Test
    void cancelReturnsToWhatWasLeftForTheCancelledIntent() {
        plain.hears(says("a hotel").meaning("BookHotel", 0.9));
        plain.hears(says("a car").meaning("BookCar", 0.9));

        assertThat(plain.hears(says("forget it").asking(Repair.CANCEL)))
                .containsExactly("Okay, never mind.", "Which city?");
    }

    @Test
    void cancelWithNothingInProgressWaitsForTheNextIntent() {
        assertThat(plain.hears(says("cancel").asking(Repair.CANCEL))).containsExactly("Okay, never mind.");
        assertThat(plain.action()).isEqualTo(DialogAction.ELICIT_INTENT);
    }

    @Test
    void cancelSpeaksInTheWordsOfTheBotsOwnCancelIntent() {
        Conversation chat = Conversation.with(
                hotel, intent("CancelIntent").copyOf("CancelIntent").closing("Fine, dropped."));
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        assertThat(chat.hears(says("drop it").meaning("CancelIntent", 0.9))).containsExactly("Fine, dropped.");
        assertThat(chat.intentState()).isEqualTo("BookHotel Failed");
    }

    @Test
    void cancelIsLeftToTheHookOfTheBotsCancelIntent() {
        Conversation chat = Conversation.with(
                        hotel, intent("CancelIntent").copyOf("CancelIntent").fulfilledBy("clean-up"))
                .function(
                        "clean-up",
                        call -> Answers.answer(
                                DialogAction.CLOSE,
                                Answers.in(IntentState.FULFILLED, Answers.named("CancelIntent")),
                                "Cleaned up."));
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        assertThat(chat.hears(says("cancel").asking(Repair.CANCEL))).containsExactly("Cleaned up.");
        assertThat(chat.intentState()).isEqualTo("CancelIntent Fulfilled");
        assertThat(chat.state().suspended()).isEmpty();
    }

    @Test
    void aValueCalledCancelIsAnAnswer() {
        plain.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));

        plain.hears(says("cancel").answering("Room", "cancel").asking(Repair.CANCEL));

        assertThat(plain.value("Room")).isEqualTo("cancel");
    }

    @Test
    void startsOverWithNothingFilled() {
        plain.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));

        List<String> reply = plain.hears(says("start over").asking(Repair.START_OVER));

        assertThat(reply).containsExactly("Okay, let's start over.", "Let's go.", "Which city?");
        assertThat(plain.value("City")).isEmpty();
    }

    @Test
    void saysTheLastMessagesAgainWithoutCountingAnAttempt() {
        plain.hears(says("a hotel").meaning("BookHotel", 0.9));

        for (int time = 0; time < 5; time++) {
            assertThat(plain.hears(says("pardon?").asking(Repair.REPEAT))).containsExactly("Let's go.", "Which city?");
        }

        assertThat(plain.action()).isEqualTo(DialogAction.elicitSlot("City"));
        assertThat(plain.state().attempt()).isZero();
    }

    @Test
    void helpsAndAsksThePendingQuestionAgain() {
        Conversation chat = Conversation.with(
                hotel, intent("HelpIntent").copyOf("HelpIntent").closing("I book rooms."));
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        assertThat(chat.hears(says("help").asking(Repair.HELP))).containsExactly("I book rooms.", "Which city?");
        assertThat(chat.state().attempt()).isZero();
    }

    @Test
    void helpIsAnIntentLikeAnyOtherWhenNothingIsPending() {
        Conversation chat = Conversation.with(
                hotel, intent("HelpIntent").copyOf("HelpIntent").closing("I book rooms."));

        assertThat(chat.hears(says("help").asking(Repair.HELP))).containsExactly("I book rooms.");
        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
    }

    @Test
    void whoAsksABotForHelpThatHasNoWordsForItIsAskedWhatTheyWant() {
        Conversation chat = Conversation.with(hotel, intent("HelpIntent").copyOf("HelpIntent"));

        assertThat(chat.hears(says("help").meaning("HelpIntent", 0.9))).containsExactly("What would you like to do?");
        assertThat(chat.action()).isEqualTo(DialogAction.ELICIT_INTENT);
    }

    @Test
    void withNothingSaidYetThereIsNothingToRepeat() {
        assertThat(plain.hears(says("again").asking(Repair.REPEAT))).containsExactly("There is nothing to say again.");
        assertThat(plain.action()).isEqualTo(DialogAction.ELICIT_INTENT);
    }

    @Test
    void stopDropsEverything() {
        Conversation chat = Conversation.with(
                hotel, car, intent("StopIntent").copyOf("StopIntent").closing("Goodbye."));
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));
        chat.hears(says("a car").meaning("BookCar", 0.9));

        assertThat(chat.hears(says("stop").meaning("StopIntent", 0.9))).containsExactly("Goodbye.");
        assertThat(chat.state().suspended()).isEmpty();
        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
    }

    @Test
    void whatCancelsStopsWhereTheBotHasAnIntentForJustThat() {
        Conversation chat = Conversation.with(
                hotel, car, intent("StopIntent").copyOf("StopIntent").closing("Stopped."));
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));
        chat.hears(says("a car").meaning("BookCar", 0.9));

        assertThat(chat.hears(says("stop").asking(Repair.CANCEL).meaning("StopIntent", 1.0)))
                .containsExactly("Stopped.");
        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
    }

    @Test
    void pauseLetsTheIntentWaitAndResumeGoesOnWithIt() {
        Conversation chat = Conversation.with(
                hotel,
                intent("PauseIntent").copyOf("PauseIntent"),
                intent("ResumeIntent").copyOf("ResumeIntent"));
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        assertThat(chat.hears(says("pause").meaning("PauseIntent", 1.0)))
                .containsExactly("Okay. Say \"continue\" when you want to go on.");
        assertThat(chat.action()).isEqualTo(DialogAction.ELICIT_INTENT);
        assertThat(chat.hears(says("continue").meaning("ResumeIntent", 1.0))).containsExactly("Which city?");
        assertThat(chat.intent().name()).isEqualTo("BookHotel");
    }

    @Test
    void resumeWithNothingPausedSaysSo() {
        Conversation chat = Conversation.with(hotel, intent("ResumeIntent").copyOf("ResumeIntent"));

        assertThat(chat.hears(says("continue").meaning("ResumeIntent", 1.0)))
                .containsExactly("There is nothing to go on with.");
    }
}
