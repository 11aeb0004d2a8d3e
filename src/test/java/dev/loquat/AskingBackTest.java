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

    /** "Can we come on friday" is for a table as well as for a room. */
    private static final String LOCALE = """
            disambiguation: {margin: 0.3}
            intents:
              BookTable:
                displayName: book a table
                utterances:
                  - book a table
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

    private static final String UNCLEAR = "can we come on april 1st";

    private static final String QUESTION = "Did you mean book a room or book a table?";

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
        TurnReply chosen = say("choosing", "the second one");
        TurnReply done = say("choosing", "four");

        assertThat(said(question)).containsExactly(QUESTION);
        assertThat(question.sessionState().dialogAction()).isEqualTo(DialogAction.ELICIT_INTENT);
        assertThat(chosen.sessionState().intent()).map(SessionIntent::name).contains("BookTable");
        assertThat(said(chosen)).containsExactly("For how many guests?");
        assertThat(said(done)).containsExactly("A table for 4 on 2026-04-01.");
    }

    @Test
    void takesANameOrAClearWordForAChoice() {
        say("named", UNCLEAR);
        TurnReply named = say("named", "the table");
        say("clear", UNCLEAR);
        TurnReply clear = say("clear", "I would like to stay the night on april 2nd");

        assertThat(said(named)).containsExactly("For how many guests?");
        assertThat(said(clear)).containsExactly("How many of you will sleep here?");
        assertThat(clear.sessionState().intent())
                .map(intent -> intent.slot("Arrival").text())
                .contains("2026-04-02");
    }

    @Test
    void goesOnWithTheQuestionOfASavedSession() {
        say("saved", UNCLEAR);
        loquat().close();
        loquat = reopened();

        TurnReply chosen = say("saved", "the second one");

        assertThat(chosen.sessionState().intent()).map(SessionIntent::name).contains("BookTable");
        assertThat(said(chosen)).containsExactly("For how many guests?");
    }

    @Test
    void doesNotAskWhenATemplateSaysWhatIsMeant() {
        assertThat(said(say("exact", "book a room for april 1st"))).containsExactly("How many of you will sleep here?");
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
