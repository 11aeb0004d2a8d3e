package dev.loquat.evaluation;

import static dev.loquat.evaluation.ScriptedBot.intent;
import static dev.loquat.evaluation.ScriptedBot.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Message;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationRunnerTest {

    private static final SessionIntent ASKED_FOR_NIGHTS = intent("BookHotel", Map.of("City", "Chicago", "Nights", ""));
    private static final SessionIntent BOOKED =
            intent("BookHotel", Map.of("City", "Chicago", "Nights", "3")).withState(IntentState.FULFILLED);

    private final Path folder;

    ConversationRunnerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void passesWhenEveryTurnGoesAsWritten() throws IOException {
        ConversationTest test = only("""
                - conversation: books a room
                  turns:
                    - user: a room in Chicago
                      bot: How many nights?
                      intent: BookHotel
                      slots: {City: Chicago, Nights: null}
                      action: ElicitSlot Nights
                      calls: [check-room]
                    - user: yes
                      bot: /^Booked/
                      slots: {Nights: 3}
                      action: Close Fulfilled
                      calls: [check-room, book-hotel]
                """);
        ScriptedBot bot = new ScriptedBot()
                .says("How many nights?", DialogAction.elicitSlot("Nights"), ASKED_FOR_NIGHTS, "check-room")
                .says("Booked. Have a nice trip!", DialogAction.CLOSE, BOOKED, "check-room", "book-hotel");

        ConversationResult result = new ConversationRunner(bot).run(test);

        assertThat(result.passed()).isTrue();
        assertThat(bot.heard()).containsExactly("a room in Chicago", "yes");
        assertThat(result.report()).isEqualTo("""
                        passed books a room (FILE:1)
                          user: a room in Chicago
                          bot:  How many nights?
                          user: yes
                          bot:  Booked. Have a nice trip!
                        """.replace("FILE", test.file().toString()));
    }

    @Test
    void tellsTheConversationAndAllThatTheTurnGotWrong() throws IOException {
        ConversationTest test = only("""
                - conversation: books a room
                  turns:
                    - user: a room in Chicago
                      bot: How many nights?
                    - user: three
                      bot: [Booked., /see you/]
                      intent: BookCar
                      slots: {Nights: 3, City: Boston}
                      action: Close Fulfilled
                      calls: [book-hotel]
                    - user: never said
                """);
        ScriptedBot bot = new ScriptedBot()
                .says("How many nights?", DialogAction.elicitSlot("Nights"), ASKED_FOR_NIGHTS)
                .says("How many nights?", DialogAction.elicitSlot("Nights"), ASKED_FOR_NIGHTS);

        ConversationResult result = new ConversationRunner(bot).run(test);

        assertThat(result.passed()).isFalse();
        assertThat(bot.heard()).doesNotContain("never said");
        assertThat(result.report()).isEqualTo("""
                        FAILED books a room (FILE:1)
                          user: a room in Chicago
                          bot:  How many nights?
                          user: three    <- line 5
                          bot:  How many nights?
                            bot
                              expected: Booked. | /see you/
                              actual:   How many nights?
                            intent
                              expected: BookCar
                              actual:   BookHotel
                            slots.Nights
                              expected: 3
                              actual:   (unfilled)
                            slots.City
                              expected: Boston
                              actual:   Chicago
                            action
                              expected: Close Fulfilled
                              actual:   ElicitSlot Nights
                            calls
                              expected: book-hotel
                              actual:   (nothing)
                        """.replace("FILE", test.file().toString()));
    }

    @Test
    void acceptsAnyConfiguredWordingAndAnySpacing() throws IOException {
        ConversationTest test = only("""
                - conversation: greets
                  turns:
                    - user: hi
                      bot: "Hello   there."
                    - user: hi
                      bot: /^Good (morning|day)/
                """);
        MessageChoice greeting = plain("Welcome!", "Hello\n there.", "Good day.");
        ScriptedBot bot = new ScriptedBot()
                .answers(List.of(greeting), DialogAction.ELICIT_INTENT, BOOKED)
                .answers(List.of(greeting), DialogAction.ELICIT_INTENT, BOOKED);

        assertThat(new ConversationRunner(bot).run(test).passed()).isTrue();
    }

    @Test
    void wantsAllMessagesInTheirOrder() throws IOException {
        ConversationTest test = only("""
                - conversation: greets
                  turns:
                    - user: hi
                      bot: Hello.
                """);
        ScriptedBot bot = new ScriptedBot()
                .answers(List.of(plain("Hello."), plain("How are you?")), DialogAction.ELICIT_INTENT, BOOKED);

        assertThat(mismatches(bot, test)).containsExactly(new Mismatch("bot", "Hello.", "Hello. | How are you?"));
    }

    @Test
    void seesSilenceWhereAnEmptyListIsWritten() throws IOException {
        ConversationTest test = only("""
                - conversation: is silent
                  turns:
                    - user: hi
                      bot: []
                    - user: hi
                      bot: []
                """);
        ScriptedBot bot = new ScriptedBot()
                .answers(List.of(), DialogAction.CLOSE, BOOKED)
                .says("Hello.", DialogAction.CLOSE, BOOKED);

        assertThat(mismatches(bot, test)).containsExactly(new Mismatch("bot", "(nothing)", "Hello."));
    }

    @Test
    void readsSsmlPayloadsAndTheTitlesOfCards() throws IOException {
        ConversationTest test = only("""
                - conversation: shows a card
                  turns:
                    - user: hi
                      bot: [<speak>Hi</speak>, '{"a":1}', Rooms]
                """);
        List<MessageChoice> messages = List.of(
                MessageChoice.only(new Message.Ssml("<speak>Hi</speak>")),
                MessageChoice.only(new Message.CustomPayload("{\"a\":1}")),
                MessageChoice.only(
                        new Message.ImageResponseCard("Rooms", Optional.of("pick one"), Optional.empty(), List.of())));

        assertThat(mismatches(new ScriptedBot().answers(messages, DialogAction.CLOSE, BOOKED), test))
                .isEmpty();
    }

    @Test
    void comparesEveryValueOfAListAndNoValueOfAnAmbiguousOne() throws IOException {
        ConversationTest test = only("""
                - conversation: takes a list
                  turns:
                    - user: ham and olives at ten
                      slots: {Toppings: [ham, olives], Time: '10:00'}
                """);
        SlotValue toppings = new SlotValue.Multiple(
                List.of(SlotValue.Scalar.of("ham", "ham"), SlotValue.Scalar.of("olive", "olives")));
        SlotValue ten = new SlotValue.Scalar("ten", Optional.empty(), List.of("10:00", "22:00"));
        SessionIntent pizza = new SessionIntent(
                "Pizza", Map.of("Toppings", toppings, "Time", ten), IntentState.IN_PROGRESS, ConfirmationState.NONE);

        assertThat(mismatches(new ScriptedBot().says("Ten?", DialogAction.elicitSlot("Time"), pizza), test))
                .containsExactly(new Mismatch("slots.Time", "10:00", "(ambiguous: 10:00 or 22:00)"));
    }

    @Test
    void noticesASlotThatTheIntentDoesNotHaveEvenIfItShallBeUnfilled() throws IOException {
        ConversationTest test = only("""
                - conversation: misspells a slot
                  turns:
                    - user: a room
                      slots: {Citi: null}
                """);
        SessionIntent intent = intent("BookHotel", Map.of("City", "Chicago"));

        assertThat(mismatches(new ScriptedBot().says("Which city?", DialogAction.elicitSlot("City"), intent), test))
                .containsExactly(new Mismatch("slots.Citi", "(unfilled)", "(no such slot: BookHotel has City)"));
    }

    @Test
    void tellsWhyATurnCameToNothing() throws IOException {
        ConversationTest test = only("""
                - conversation: fails
                  turns:
                    - user: a room in Atlantis
                """);

        assertThat(mismatches(new ScriptedBot(), test))
                .containsExactly(new Mismatch("turn", "an answer", "function book-hotel failed: Atlantis has sunk"));
    }

    @Test
    void beginsTheConversationAsWrittenAndPlaysRecordings() throws IOException {
        Files.writeString(folder.resolve("order.wav"), "RIFF");
        ConversationTest test = only("""
                - conversation: orders by voice
                  locale: en_GB
                  attributes: {tier: gold}
                  turns:
                    - audio: order.wav
                      bot: Coming up.
                """);
        ScriptedBot bot = new ScriptedBot().says("Coming up.", DialogAction.CLOSE, BOOKED);

        ConversationResult result = new ConversationRunner(bot).run(test);

        assertThat(bot.heard()).containsExactly("audio order.wav");
        assertThat(bot.setting()).contains(test.setting());
        assertThat(test.setting().attributes()).containsEntry("tier", "gold");
        assertThat(result.report()).contains("user: (recording order.wav)");
    }

    private static List<Mismatch> mismatches(ScriptedBot bot, ConversationTest test) {
        return new ConversationRunner(bot)
                .run(test).turns().stream()
                        .flatMap(turn -> turn.mismatches().stream())
                        .toList();
    }

    private ConversationTest only(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), yaml);
        return ConversationTestReader.readAll(List.of(file)).get(0);
    }
}
