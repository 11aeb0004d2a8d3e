package dev.loquat.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.Concurrency;
import dev.loquat.bot.FunctionSpec.FromEnvironment;
import dev.loquat.bot.FunctionSpec.FromFile;
import dev.loquat.bot.FunctionSpec.Variable;
import dev.loquat.conversation.FunctionResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionRuntimesTest {

    private static final byte[] DELEGATE =
            "{\"sessionState\": {\"dialogAction\": {\"type\": \"Delegate\"}}}".getBytes(StandardCharsets.UTF_8);

    private final AtomicReference<Map<String, String>> environment = new AtomicReference<>(Map.of());
    private final CountDownLatch isCalled = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private boolean isSlow;
    private Concurrency concurrency = Concurrency.UNRESERVED;
    private Map<String, Variable> variables = Map.of();

    @TempDir
    private Path bot;

    private final FunctionRuntimes host = new FunctionRuntimes(List.of(new Waiting()), Calls.CLOCK, () -> "request-1");

    @Test
    void turnsAwayWhatIsBeyondTheReservedConcurrency() throws Exception {
        concurrency = new Concurrency(OptionalInt.of(1), 0);
        isSlow = true;
        CompletableFuture<FunctionResult> first = CompletableFuture.supplyAsync(this::call);
        isCalled.await();

        FunctionResult second = call();
        mayEnd.countDown();

        assertThat(second)
                .isInstanceOfSatisfying(
                        FunctionResult.Throttled.class,
                        throttled -> assertThat(throttled.reason())
                                .isEqualTo("Function 'check': TooManyRequestsException: all 1 of its calls that may run"
                                        + " at once are under way. Allow it more with 'concurrency' where the bot"
                                        + " declares it."));
        assertThat(first.get()).isInstanceOf(FunctionResult.Answered.class);
        assertThat(call()).isInstanceOf(FunctionResult.Answered.class);
    }

    @Test
    void turnsAFunctionOffThatHasNoConcurrency() {
        concurrency = new Concurrency(OptionalInt.of(0), 0);

        assertThat(call())
                .isInstanceOfSatisfying(
                        FunctionResult.Throttled.class,
                        throttled -> assertThat(throttled.reason()).contains("it is turned off"));
    }

    @Test
    void looksUpWhatTheBotDoesNotShow() throws IOException {
        Files.writeString(bot.resolve("key"), "from a file\n");
        variables = Map.of("KEY", new FromFile("key"), "WHERE", new FromEnvironment("PATH"));

        assertThat(call()).isInstanceOf(FunctionResult.Answered.class);
        assertThat(environment.get()).containsEntry("KEY", "from a file").containsEntry("WHERE", System.getenv("PATH"));
    }

    @Test
    void namesASecretThatIsNotThere() {
        variables = Map.of("KEY", new FromEnvironment("NO_SUCH_SECRET"));

        assertThat(reason()).contains("the service's environment has no variable 'NO_SUCH_SECRET'");
    }

    private String reason() {
        return ((FunctionResult.Failed) call()).reason();
    }

    private FunctionResult call() {
        FunctionSpec spec = new FunctionSpec(
                "check",
                "waiting",
                "functions/check",
                Optional.empty(),
                Duration.ofSeconds(3),
                128,
                variables,
                concurrency,
                Optional.empty(),
                FunctionSpec.DEFAULT_STORAGE,
                EventInvokeConfig.USUAL,
                List.of(),
                FunctionSpec.Isolation.STANDARD,
                Optional.empty());
        return host.call(Calls.dialog("check"), Calls.botWith(new FunctionCode(spec, bot)));
    }

    /** Answers when it is allowed to. */
    private final class Waiting implements FunctionRuntime {

        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public byte[] invoke(FunctionCode code, Invocation invocation) {
            environment.set(invocation.environment());
            isCalled.countDown();
            if (isSlow) {
                try {
                    mayEnd.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return DELEGATE;
        }

        @Override
        public void close() {}
    }
}
