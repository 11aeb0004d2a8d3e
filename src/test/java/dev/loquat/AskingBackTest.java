package dev.loquat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Message;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.UserInput;
import dev.loquat.nlu.model.Pipeline;
import dev.loquat.nlu.model.Progress;
import dev.loquat.runtime.Loquat;
import dev.loquat.runtime.Settings;
import dev.loquat.session.SessionKey;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that cannot tell two intents apart asks back: all stages as they are served, the understanding trained here. */
class AskingBackTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);

    private static final String BOT = """
            name: guesthouse
            id: GUESTHOUSE
            locales: [en_US]
            """;

    /** "We come on friday" is said for a table as well as for a room: no training can tell which. */
    private static final String LOCALE = """
            disambiguation: {margin: 0.7, most: 2}
            confidenceThreshold: 0.1
            intents:
              BookTable:
                displayName: book a table
                utterances:
                  - book a table
                  - we come on {Day}
                  - we would like to come on {Day}
                  - book a table for {Day}
                  - I would like to have dinner on {Day}
                  - reserve me a table [for {Guests} people]
                slots:
                  Day: {type: AMAZON.Date, prompt: "Which day?"}
                  Guests: {type: AMAZON.Number, prompt: "For how many guests?"}
                closing: "A table for {Guests} on {Day}."
              BookRoom:
                displayName: book a room
                utterances:
                  - book a room
                  - we come on {Arrival}
                  - we would like to come on {Arrival}
                  - book a room for {Arrival}
                  - I would like to stay the night on {Arrival}
                  - reserve me a room [for {Sleepers} people]
                slots:
                  Arrival: {type: AMAZON.Date, prompt: "When will you arrive?"}
                  Sleepers: {type: AMAZON.Number, prompt: "How many of you will sleep here?"}
                closing: "A room for {Sleepers} from {Arrival}."
              OpeningHours:
                utterances:
                  - when do you open
                  - how long are you open
                closing: From nine to five.
            """;

    private static final String UNCLEAR = "so could we maybe come on april 1st";

    private static final String ROOM_FIRST = "Did you mean book a room or book a table?";
    private static final String TABLE_FIRST = "Did you mean book a table or book a room?";
    private static final String GUESTS = "For how many guests?";
    private static final String SLEEPERS = "How many of you will sleep here?";

    @TempDir
    private static Path folder;

    private static @Nullable Loquat loquat;

    @BeforeAll
    static void open() throws IOException {
        Path bot = Files.createDirectories(folder.resolve("bots/guesthouse"));
        Files.writeString(bot.resolve("bot.yaml"), BOT);
        Files.writeString(bot.resolve("en_US.yaml"), LOCALE);
        Files.createDirectories(folder.resolve("models"));
        Files.createSymbolicLink(
                folder.resolve("models/encoder"), Path.of("models", "encoder").toAbsolutePath());
        loquat = reopened();
    }

    @AfterAll
    static void close() throws IOException {
        loquat().close();
        Files.delete(folder.resolve("models/encoder"));
    }

    @Test
    void startsTheChosenIntentWithWhatWasSaidBefore() {
        TurnReply question = say("choosing", UNCLEAR);
        TurnReply chosen = say("choosing", "the table");
        TurnReply done = say("choosing", "four");

        assertThat(said(question)).containsAnyOf(ROOM_FIRST, TABLE_FIRST).hasSize(1);
        assertThat(question.sessionState().dialogAction()).isEqualTo(DialogAction.ELICIT_INTENT);
        assertThat(chosen.sessionState().intent()).map(SessionIntent::name).contains("BookTable");
        assertThat(said(chosen)).containsExactly(GUESTS);
        assertThat(said(done)).containsExactly("A table for 4 on 2026-04-01.");
    }

    @Test
    void takesAClearWordForAChoiceToo() {
        say("clear", UNCLEAR);
        TurnReply clear = say("clear", "I would like to stay the night on april 2nd");

        assertThat(said(clear)).containsExactly(SLEEPERS);
        assertThat(clear.sessionState().intent())
                .map(intent -> intent.slot("Arrival").text())
                .contains("2026-04-02");
    }

    @Test
    void goesOnWithTheQuestionOfASavedSession() {
        List<String> question = said(say("saved", UNCLEAR));
        loquat().close();
        loquat = reopened();

        TurnReply chosen = say("saved", "the second one");

        assertThat(said(chosen)).containsExactly(question.equals(List.of(ROOM_FIRST)) ? GUESTS : SLEEPERS);
    }

    @Test
    void doesNotAskWhenATemplateSaysWhatIsMeant() {
        assertThat(said(say("exact", "book a room for april 1st"))).containsExactly(SLEEPERS);
    }

    private static Loquat reopened() {
        Settings settings = new Settings(
                folder.resolve("bots"),
                folder.resolve("models"),
                folder.resolve("data"),
                Pipeline.ENCODER,
                new Settings.Sessions.Jdbc(Optional.empty(), Optional.empty(), Optional.empty()),
                Duration.ofSeconds(60));
        return Loquat.open(settings, CLOCK, Progress.SILENT);
    }

    private static TurnReply say(String session, String text) {
        BotSnapshot bot = loquat().bot("guesthouse", "TSTALIASID");
        SessionKey key = new SessionKey(bot.bot().id(), bot.aliasId(), "en_US", session);
        UserInput input = UserInput.typed(text, "r1");
        return loquat().turn(new TurnRequest(
                bot, loquat().locale(bot, "en_US"), key, input, Optional.empty(), TurnRequest.TEXT));
    }

    private static List<String> said(TurnReply reply) {
        return reply.messages().stream()
                .map(MessageChoice::message)
                .map(Message.PlainText.class::cast)
                .map(Message.PlainText::value)
                .toList();
    }

    private static Loquat loquat() {
        return Optional.ofNullable(loquat).orElseThrow();
    }
}
