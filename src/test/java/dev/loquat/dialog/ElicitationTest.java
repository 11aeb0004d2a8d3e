package dev.loquat.dialog;

import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SlotValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElicitationTest {

    private final Conversation chat = Conversation.with(
            intent("BookHotel")
                    .beginning("Let's find you a room.")
                    .slot("City", "AMAZON.City", "Which city?")
                    .slot("CheckIn", "AMAZON.Date", "What day?")
                    .slot("Nights", "AMAZON.Number", "How many nights in {City}?")
                    .optionalSlot("Wishes", "AMAZON.FreeFormInput")
                    .closing("{Nights} nights in {City} from {CheckIn}."),
            intent("TakeNote")
                    .slot("Note", "AMAZON.FreeFormInput", "What shall I note?")
                    .closing("Noted: {Note}"),
            intent("SetAlarm").slot("At", "AMAZON.Time", "When?").closing("Set for {At}."));

    @Test
    void asksForRequiredSlotsInTheirOrder() {
        assertThat(chat.hears(says("a hotel").meaning("BookHotel", 0.9)))
                .containsExactly("Let's find you a room.", "Which city?");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("City"));

        assertThat(chat.hears(says("Boston").answering("City", "Boston"))).containsExactly("What day?");
        assertThat(chat.hears(says("friday").answering("CheckIn", "2026-03-06")))
                .containsExactly("How many nights in Boston?");
        assertThat(chat.hears(says("three").answering("Nights", "3")))
                .containsExactly("3 nights in Boston from 2026-03-06.");

        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
        assertThat(chat.intentState()).isEqualTo("BookHotel ReadyForFulfillment");
    }

    @Test
    void asksOnlyForWhatTheFirstUtteranceLeavesOut() {
        Utterance opening =
                says("a hotel in Boston for three nights").meaning("BookHotel", 0.9, "City", "Boston", "Nights", "3");

        assertThat(chat.hears(opening)).containsExactly("Let's find you a room.", "What day?");
        assertThat(chat.hears(says("friday").answering("CheckIn", "2026-03-06")))
                .containsExactly("3 nights in Boston from 2026-03-06.");
    }

    @Test
    void fillsSeveralSlotsFromOneAnswer() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        List<String> reply = chat.hears(says("Boston for three nights")
                .answering("City", "Boston", "Boston")
                .mentioning("Nights", "3", "three nights"));

        assertThat(reply).containsExactly("What day?");
        assertThat(chat.value("City")).isEqualTo("Boston");
        assertThat(chat.value("Nights")).isEqualTo("3");
    }

    @Test
    void doesNotFillTwoSlotsFromTheSameWords() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9, "City", "Boston", "CheckIn", "2026-03-06"));

        chat.hears(says("three").answering("Nights", "3").mentioning("CheckIn", "2026-03-03", "three"));

        assertThat(chat.value("CheckIn")).isEqualTo("2026-03-06");
    }

    @Test
    void correctsAnEarlierSlotAndAsksTheSameQuestionAgain() {
        chat.hears(says("a hotel in Austin").meaning("BookHotel", 0.9, "City", "Austin"));

        List<String> reply = chat.hears(
                says("no, Boston").mentioning("City", "Boston", "Boston").asCorrection());

        assertThat(reply).containsExactly("What day?");
        assertThat(chat.value("City")).isEqualTo("Boston");
        assertThat(chat.state().attempt()).isZero();
    }

    @Test
    void correctionOfTheAnswerJustGivenIsNoAnswerToTheNextQuestion() {
        chat.hears(says("a hotel in Austin").meaning("BookHotel", 0.9, "City", "Austin", "CheckIn", "2026-03-06"));

        chat.hears(says("make it the 7th")
                .mentioning("CheckIn", "2026-03-07", "7th")
                .answering("Nights", "7", "7th")
                .asCorrection());

        assertThat(chat.value("CheckIn")).isEqualTo("2026-03-07");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("Nights"));
    }

    @Test
    void repeatsTheQuestionUntilTheRetriesAreUsedUpAndThenFallsBack() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        assertThat(chat.hears(says("hm"))).containsExactly("Which city?");
        assertThat(chat.hears(says("hm"))).containsExactly("Which city?");
        assertThat(chat.state().attempt()).isEqualTo(2);
        assertThat(chat.hears(says("hm"))).containsExactly("Sorry, I did not get that.");

        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
        assertThat(chat.intentState()).isEqualTo("FallbackIntent Failed");
        assertThat(chat.state().lastInterpretations())
                .extracting(Interpretation::intent)
                .extracting(intent -> intent.name() + " " + intent.state().wireName())
                .containsExactly("FallbackIntent Failed", "BookHotel Failed");
    }

    @Test
    void countsAttemptsForEachQuestionAnew() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));
        chat.hears(says("hm"));
        chat.hears(says("hm"));

        chat.hears(says("Boston").answering("City", "Boston"));

        assertThat(chat.state().attempt()).isZero();
    }

    @Test
    void takesAnythingForFreeFormInput() {
        chat.hears(says("take a note").meaning("TakeNote", 0.9));

        List<String> reply = chat.hears(says("book a hotel").meaning("BookHotel", 1.0));

        assertThat(reply).containsExactly("Noted: book a hotel");
    }

    @Test
    void silenceIsNoFreeFormInput() {
        chat.hears(says("take a note").meaning("TakeNote", 0.9));

        assertThat(chat.hears(says("  "))).containsExactly("What shall I note?");
    }

    @Test
    void asksAgainWhenATimeMeansTwoThings() {
        chat.hears(says("an alarm").meaning("SetAlarm", 0.9));
        SlotValue ambiguous = new SlotValue.Scalar("ten", Optional.empty(), List.of("10:00", "22:00"));

        assertThat(chat.hears(says("ten").answering("At", ambiguous))).containsExactly("Do you mean 10 AM or 10 PM?");
        assertThat(chat.hears(says("10 pm").answering("At", "22:00"))).containsExactly("Set for 22:00.");
    }

    @Test
    void remembersWhichRequestBeganTheIntent() {
        chat.hears(says("hm"));
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));
        String origin = chat.session().originatingRequestId();

        chat.hears(says("Boston").answering("City", "Boston"));

        assertThat(chat.session().originatingRequestId()).isEqualTo(origin);
        assertThat(chat.state().turns()).isEqualTo(3);
    }
}
