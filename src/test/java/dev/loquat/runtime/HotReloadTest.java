package dev.loquat.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Message;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.yaml.BotFiles;
import dev.loquat.channel.EditedShop;
import dev.loquat.conversation.UserInput;
import dev.loquat.nlu.model.Pipeline;
import dev.loquat.nlu.model.Progress;
import dev.loquat.session.SessionKey;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of a bot that is served, with all stages at work. */
class HotReloadTest {

    /** A machine that runs a build is slow; what an idle one takes stands in the documentation. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SHOP = EditedShop.PLAIN_ENGLISH;

    @TempDir
    private Path folder;

    private Optional<Loquat> opened = Optional.empty();
    private int turns;

    @BeforeEach
    void serve() throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        Files.createSymbolicLink(
                models.resolve("encoder"), Path.of("models/encoder").toAbsolutePath());
        new BotFiles(folder.resolve("bots/shop"))
                .with("bot.yaml", "name: edited-shop\n")
                .with("en_US.yaml", SHOP);
        Settings settings = new Settings(
                folder.resolve("bots"),
                models,
                folder.resolve("data"),
                Pipeline.ENCODER,
                new Settings.Sessions.InMemory(),
                Duration.ofSeconds(10));
        Loquat loquat = Loquat.open(settings, Clock.systemUTC(), Progress.SILENT);
        loquat.warmUp(false);
        loquat.followEdits();
        opened = Optional.of(loquat);
    }

    @AfterEach
    void stop() {
        opened.ifPresent(Loquat::close);
    }

    @Test
    void answersWithAnEditAsSoonAsItIsWritten() throws InterruptedException {
        assertThat(text(say("begin", "when do you open"))).isEqualTo("We open at nine.");

        edit(SHOP.replace("at nine", "at eight"));
        Duration reworded = await(() -> text(say("open", "when do you open")).equals("We open at eight."));
        assertThat(intent(say("before", "feed the ducks"))).isNotEqualTo("OrderBread");
        edit(SHOP.replace("order bread", "feed the ducks"));
        Duration learned =
                await(() -> intent(say("learn-" + turns, "feed the ducks")).equals("OrderBread"));
        edit(SHOP.replace("order bread\"", "open the {Bread} gate\""));
        Duration withSlot =
                await(() -> text(say("slot-" + turns, "open the rye gate")).equals("For which day?"));

        System.out.printf(
                "From the edit of a file to the answer: a message %d ms, an utterance %d ms, one with a slot %d ms.%n",
                reworded.toMillis(), learned.toMillis(), withSlot.toMillis());
    }

    @Test
    void anIntentEndsWithTheBotWithWhichItBegan() throws InterruptedException {
        assertThat(text(say("me", "I want rye"))).isEqualTo("For which day?");
        edit(SHOP.replace("{Bread} for {Day}?", "Really {Bread}?").replace("You get", "Take"));
        await(() -> {
            String session = "other-" + turns;
            say(session, "I want rye");
            return text(say(session, "friday")).equals("Really rye?");
        });

        assertThat(text(say("me", "friday"))).isEqualTo("rye for friday?");
        assertThat(text(say("me", "yes"))).isEqualTo("You get rye on friday.");
        say("me", "I want wheat");
        assertThat(text(say("me", "friday"))).isEqualTo("Really wheat?");
    }

    @Test
    void aBrokenEditKeepsTheLastGoodBotAndIsToldOf() throws InterruptedException {
        edit(SHOP.replace("slotTypes:", "slotTipes:"));
        await(() -> !loquat().problems().isEmpty());

        assertThat(loquat().problems())
                .anyMatch(problem -> problem.contains("en_US.yaml:13:1: error: unknown key 'slotTipes'"));
        assertThat(loquat().readiness()).doesNotContainValue(false);
        assertThat(text(say("me", "when do you open"))).isEqualTo("We open at nine.");

        edit(SHOP.replace("at nine", "at seven"));
        await(() -> text(say("me", "when do you open")).equals("We open at seven."));
        assertThat(loquat().problems()).isEmpty();
    }

    @Test
    void servesABotThatIsAdded() throws InterruptedException {
        new BotFiles(folder.resolve("bots/bakery"))
                .with("bot.yaml", "name: bakery\n")
                .with("en_US.yaml", SHOP);

        await(() -> loquat().bots().stream()
                .map(bot -> bot.bot().name())
                .toList()
                .equals(List.of("bakery", "edited-shop")));
    }

    private void edit(String english) {
        new BotFiles(folder.resolve("bots/shop")).with("en_US.yaml", english);
    }

    private TurnReply say(String session, String text) {
        String id = loquat().bot("edited-shop", "TSTALIASID").bot().id();
        SessionKey key = new SessionKey(id, "TSTALIASID", "en_US", session);
        BotSnapshot bot = loquat().bot(key);
        return loquat().turn(new TurnRequest(
                bot,
                loquat().locale(bot, "en_US"),
                key,
                UserInput.typed(text, "turn-" + turns++),
                Optional.empty(),
                TurnRequest.TEXT));
    }

    private Loquat loquat() {
        return opened.orElseThrow();
    }

    private static String text(TurnReply reply) {
        return reply.messages().isEmpty()
                ? ""
                : ((Message.PlainText) reply.messages().get(0).message()).value();
    }

    private static String intent(TurnReply reply) {
        return reply.sessionState().intent().map(intent -> intent.name()).orElse("");
    }

    private static Duration await(BooleanSupplier condition) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            Thread.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
