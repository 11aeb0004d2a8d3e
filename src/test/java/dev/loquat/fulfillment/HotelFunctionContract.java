package dev.loquat.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.Message;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a function does and what may go wrong with it, in whatever it is written; all are the same function. */
public abstract class HotelFunctionContract {

    private static final Path SOURCES = Path.of("src/test/resources/hotel-function");

    private final List<String> said = new CopyOnWriteArrayList<>();
    protected final List<Usage> usages = new CopyOnWriteArrayList<>();
    protected Path bot;
    private Duration timeout = Duration.ofSeconds(20);
    private FunctionRuntimes host;

    /** What runs it. */
    protected abstract List<FunctionRuntime> runtimes(Path cache);

    /** Puts its code into the bot's folder {@code functions/}; its path there. */
    protected abstract String install(Path functions) throws IOException;

    /** The word for its runtime. */
    protected abstract String runtime();

    /** Its handler, if that is not the usual one. */
    protected Optional<String> handler() {
        return Optional.empty();
    }

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        bot = folder.resolve("bot");
        Files.createDirectories(bot.resolve("functions"));
        host = new FunctionRuntimes(
                runtimes(folder.resolve("cache")),
                Calls.CLOCK,
                () -> "5f1c3a52-0000-4000-8000-00000000000a",
                journal(),
                PayloadLimits.LEX);
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void answersADialogHook() throws IOException {
        FunctionResult.Answered answer = (FunctionResult.Answered) call(Calls.dialog("book-hotel"), "");

        assertThat(answer.change().dialogAction()).contains(DialogAction.elicitSlot("Nights"));
        assertThat(text(answer)).isEqualTo("How many nights in Chicago?");
    }

    @Test
    void fulfils() throws IOException {
        FunctionResult.Answered answer = (FunctionResult.Answered) call(Calls.fulfillment("book-hotel"), "");

        assertThat(text(answer)).isEqualTo("Booked in Chicago.");
        assertThat(answer.change().sessionAttributes().orElseThrow())
                .containsEntry("hotelReference", "H1234")
                .containsEntry("tier", "gold");
    }

    @Test
    void saysBetweenLambdasLinesWhatItSays() throws IOException {
        call(Calls.fulfillment("book-hotel"), "");

        assertThat(comesToSay("booking book-hotel true")).isTrue();
        assertThat(said.get(0)).matches("START RequestId: \\S+ Version: \\$LATEST");
        assertThat(said).anyMatch(line -> line.matches("END RequestId: \\S+"));
        assertThat(said)
                .anyMatch(line -> line.matches("REPORT RequestId: \\S+\tDuration: \\d+\\.\\d\\d ms\t"
                        + "Billed Duration: \\d+ ms\tMemory Size: \\d+ MB.*"));
        assertThat(usages).extracting(Usage::status).containsExactly(Usage.Status.SUCCESS);
    }

    @Test
    void failsWhenItThrowsAndServesTheNextCall() throws IOException {
        assertThat(failure("throw")).contains("it threw ").contains("the hotel is full");
        assertThat(failure("throw")).contains("the hotel is full");
        assertThat(usages).extracting(Usage::status).containsOnly(Usage.Status.ERROR);
    }

    @Test
    void isGivenUpWhenItTakesTooLong() throws IOException {
        timeout = Duration.ofSeconds(1);

        assertThat(call(Calls.fulfillment("book-hotel"), "slow"))
                .isInstanceOfSatisfying(
                        FunctionResult.TimedOut.class,
                        late -> assertThat(late.reason()).contains("no answer within 1.0 s"));
        assertThat(usages).extracting(Usage::status).containsExactly(Usage.Status.TIMEOUT);
    }

    @Test
    void isGivenUpWhenItGoesRoundInCircles() throws IOException {
        timeout = Duration.ofSeconds(1);

        assertThat(call(Calls.fulfillment("book-hotel"), "loop")).isInstanceOf(FunctionResult.TimedOut.class);
    }

    @Test
    void failsWhenItsAnswerIsNoJson() throws IOException {
        assertThat(failure("nonsense")).containsAnyOf("its answer is no JSON", "Marshal", "circular");
    }

    @Test
    void failsWhenItsAnswerIsTooLarge() throws IOException {
        assertThat(failure("huge")).contains("its answer").contains("6291456");
    }

    @Test
    void mayTalkALot() throws IOException {
        FunctionResult.Answered answer = (FunctionResult.Answered) call(Calls.fulfillment("book-hotel"), "chatter");

        assertThat(text(answer)).isEqualTo("Booked in Chicago.");
    }

    /** Calls it with this trouble ahead. */
    protected FunctionResult call(FunctionCall call, String trouble) throws IOException {
        FunctionSpec spec = new FunctionSpec(
                "book-hotel",
                runtime(),
                "functions/" + install(bot.resolve("functions")),
                handler(),
                timeout,
                memory(),
                Map.of("TROUBLE", new FunctionSpec.Text(trouble)),
                FunctionSpec.Concurrency.UNRESERVED,
                Optional.empty(),
                FunctionSpec.DEFAULT_STORAGE,
                EventInvokeConfig.USUAL,
                List.of(),
                FunctionSpec.Isolation.STANDARD,
                Optional.empty());
        return host.call(call, Calls.botWith(new FunctionCode(spec, bot)));
    }

    protected int memory() {
        return FunctionSpec.DEFAULT_MEMORY;
    }

    protected void allow(Duration time) {
        timeout = time;
    }

    /** Why it failed. */
    protected String failure(String trouble) throws IOException {
        FunctionResult result = call(Calls.fulfillment("book-hotel"), trouble);
        assertThat(result).isInstanceOf(FunctionResult.Failed.class);
        return ((FunctionResult.Failed) result).reason();
    }

    /** What it and the host have said so far. */
    protected List<String> said() {
        return said;
    }

    /** What a process prints is read while it goes on. */
    protected boolean comesToSay(String words) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (said.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(words))) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    /** Copies one of the function's sources to a place. */
    protected static void copy(String source, Path to) throws IOException {
        if (to.getParent() != null) {
            Files.createDirectories(to.getParent());
        }
        if (!Files.exists(to)) {
            Files.copy(SOURCES.resolve(source), to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static String text(FunctionResult.Answered answer) {
        return ((Message.PlainText) answer.messages().get(0)).value();
    }

    private FunctionJournal journal() {
        return new FunctionJournal() {
            @Override
            public FunctionLog log(String name, String function) {
                return said::add;
            }

            @Override
            public void note(Usage usage) {
                usages.add(usage);
            }
        };
    }
}
