package dev.loquat.dialog;

import static dev.loquat.dialog.Answers.change;
import static dev.loquat.dialog.Answers.in;
import static dev.loquat.dialog.Answers.named;
import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Utterance.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loquat.bot.Message;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.SessionStateChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionChangeTest {

    private static final SessionStateChange NO_CONTEXTS =
            new SessionStateChange(Optional.empty(), Optional.empty(), Optional.of(List.of()), Optional.empty());

    private final Intents hotel = intent("BookHotel")
            .slot("City", "AMAZON.City", "Which city?")
            .slot("Nights", "AMAZON.Number", "How many nights for [guest]?")
            .confirming("Book {City}?")
            .closing("Booked.");
    private final Intents car = intent("BookCar").slot("Days", "AMAZON.Number", "How many days?");
    private final Conversation chat = Conversation.with(hotel, car);

    @Test
    void attributesAreReplacedAsAWhole() {
        chat.changed(Answers.attributes(Map.of("guest", "Ann", "tier", "gold")));
        chat.changed(Answers.attributes(Map.of("guest", "Bob")));
        assertThat(chat.session().sessionAttributes()).containsExactly(Map.entry("guest", "Bob"));

        chat.changed(Answers.attributes(Map.of()));
        assertThat(chat.session().sessionAttributes()).isEmpty();
    }

    @Test
    void attributesDoNotMoveTheConversation() {
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));
        chat.hears(says("hm"));

        chat.changed(Answers.attributes(Map.of("guest", "Ann")));

        assertThat(chat.state().attempt()).isEqualTo(1);
        assertThat(chat.hears(says("hm"))).containsExactly("How many nights for Ann?");
    }

    @Test
    void anIntentThatTheClientTakesUpIsNoLongerSuspended() {
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));
        chat.hears(says("a car").meaning("BookCar", 0.9));

        chat.changed(change(DialogAction.elicitSlot("Nights"), named("BookHotel", "City", "Boston")));

        assertThat(chat.state().suspended())
                .extracting(suspended -> suspended.intent().name())
                .doesNotContain("BookHotel");
    }

    @Test
    void contextsAreReplacedAndCleared() {
        ActiveContext context = new ActiveContext("vip", Instant.parse("2026-03-02T15:00:00Z"), 5, Map.of());
        chat.changed(new SessionStateChange(
                Optional.empty(), Optional.empty(), Optional.of(List.of(context)), Optional.empty()));
        assertThat(chat.session().activeContexts()).containsExactly(context);

        chat.changed(NO_CONTEXTS);
        assertThat(chat.session().activeContexts()).isEmpty();
    }

    @Test
    void aSlotThatTheClientElicitsIsAnsweredByTheUtterance() {
        chat.changed(change(DialogAction.elicitSlot("Nights"), named("BookHotel", "City", "Boston")));

        assertThat(chat.hears(says("two").answering("Nights", "2"))).containsExactly("Book Boston?");
    }

    @Test
    void anIntentOfTheClientReplacesTheOneInProgress() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        chat.changed(change(named("BookCar")));

        assertThat(chat.hears(says("go on"))).containsExactly("How many days?");
    }

    @Test
    void aSlotValueOfTheClientAnswersThePendingQuestion() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        chat.changed(change(named("BookHotel", "City", "Boston")));

        assertThat(chat.hears(says("go on"))).containsExactly("How many nights for?");
        assertThat(chat.value("City")).isEqualTo("Boston");
    }

    @Test
    void anIntentThatTheClientHasFulfilledIsOver() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));

        chat.changed(change(in(IntentState.FULFILLED, named("BookHotel"))));

        assertThat(chat.action()).isEqualTo(DialogAction.CLOSE);
    }

    @Test
    void anUnknownIntentIsRefusedWithTheNearestName() {
        assertThatExceptionOfType(InvalidSessionState.class)
                .isThrownBy(() -> chat.changed(change(named("BookHotle"))))
                .withMessageContaining("sessionState.intent.name: found \"BookHotle\"")
                .withMessageContaining("the nearest is \"BookHotel\"");
    }

    @Test
    void anUnknownSlotIsRefusedWithTheNearestName() {
        assertThatExceptionOfType(InvalidSessionState.class)
                .isThrownBy(() -> chat.changed(change(named("BookHotel", "Town", "Boston"))))
                .withMessageContaining("sessionState.intent.slots: found \"Town\"")
                .withMessageContaining("City, Nights");
    }

    @Test
    void aQuestionWithoutAnIntentIsRefused() {
        SessionStateChange confirm = new SessionStateChange(
                Optional.of(DialogAction.CONFIRM_INTENT), Optional.empty(), Optional.empty(), Optional.empty());

        assertThatExceptionOfType(InvalidSessionState.class)
                .isThrownBy(() -> chat.changed(confirm))
                .withMessageContaining("send intent.name");
    }

    @Test
    void opensWithThePromptOfASlot() {
        assertThat(chat.opens(change(DialogAction.elicitSlot("City"), named("BookHotel"))))
                .containsExactly("Which city?");
    }

    @Test
    void anIntentThatTheClientBeginsHasItsDefaultValuesButForTheSlotThatItAsksFor() {
        Intents flat = intent("RentFlat")
                .slot("City", "AMAZON.City", "Which city?")
                .byDefault("Rome")
                .slot("Rooms", "AMAZON.Number", "How many rooms?");
        Conversation begun = Conversation.with(flat);
        Conversation asked = Conversation.with(flat);

        assertThat(begun.opens(change(DialogAction.DELEGATE, named("RentFlat"))))
                .containsExactly("How many rooms?");
        assertThat(begun.value("City")).isEqualTo("Rome");
        assertThat(asked.opens(change(DialogAction.elicitSlot("City"), named("RentFlat"))))
                .containsExactly("Which city?");
        assertThat(asked.value("City")).isEmpty();
    }

    @Test
    void opensInTheClientsWords() {
        List<String> reply = chat.opens(
                change(DialogAction.elicitSlot("City"), named("BookHotel")), new Message.PlainText("Hello! Where to?"));

        assertThat(reply).containsExactly("Hello! Where to?");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("City"));
    }

    @Test
    void opensAlongTheDefaultPath() {
        assertThat(chat.opens(change(DialogAction.DELEGATE, named("BookHotel", "City", "Boston", "Nights", "2"))))
                .containsExactly("Book Boston?");
        assertThat(chat.state().turns()).isZero();
    }

    @Test
    void opensWithAWelcome() {
        SessionStateChange welcome = new SessionStateChange(
                Optional.of(DialogAction.ELICIT_INTENT), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(chat.opens(welcome, new Message.PlainText("Welcome!"))).containsExactly("Welcome!");
        assertThat(chat.hears(says("a hotel").meaning("BookHotel", 0.9))).containsExactly("Which city?");
    }

    @Test
    void doesNotFulfilBehindTheUsersBackWhatTheBotHasNoQuestionForAnyMore() {
        chat.hears(says("a car").meaning("BookCar", 0.9));
        chat.hears(says("a hotel in Boston").meaning("BookHotel", 0.9, "City", "Boston"));

        Conversation reloaded = Conversation.with(hotel, intent("BookCar").fulfilledBy("book-car"))
                .continuingFrom(chat.state());
        reloaded.hears(says("forget it").asking(Repair.CANCEL));

        assertThat(reloaded.calls()).isEmpty();
        assertThat(reloaded.action()).isEqualTo(DialogAction.CLOSE);
    }

    @Test
    void forgetsWhatTheBotDoesNotKnowAnyMore() {
        chat.hears(says("a hotel").meaning("BookHotel", 0.9));
        chat.hears(says("a car").meaning("BookCar", 0.9));

        Conversation reloaded = Conversation.with(intent("BookHotel").slot("Town", "AMAZON.City", "Which town?"))
                .continuingFrom(chat.state());

        assertThat(reloaded.hears(says("hm"))).containsExactly("Sorry, I did not get that.", "Which town?");
        assertThat(reloaded.intent().slots()).containsOnlyKeys("Town");
    }
}
