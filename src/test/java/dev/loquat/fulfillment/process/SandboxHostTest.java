package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.Concurrency;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.Invocation;
import dev.loquat.fulfillment.TooManyRequests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxHostTest {

    /** Answers who it is and, told to wait, says that it waits until a file is there. */
    private static final String PROGRAM = """
            import os, time
            def lambda_handler(event, context):
                if "file" in event:
                    print("waiting", flush=True)
                    while not os.path.exists(event["file"]):
                        time.sleep(0.01)
                return {"pid": os.getpid(), "uid": os.getuid(), "cwd": os.getcwd(), "tmp": os.environ["TMPDIR"],
                        "secret": os.environ.get("HOME", ""), "type": os.environ["AWS_LAMBDA_INITIALIZATION_TYPE"],
                        "files": len(os.listdir("/proc/self/fd"))}
            """;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private Path bot;
    private SandboxHost host;

    @BeforeEach
    void need() {
        Programs.require("python3");
    }

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        bot = folder;
        write(PROGRAM);
        open(8, Duration.ofMinutes(1));
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void usesAWarmProcessAgain() {
        assertThat(call("{}", 1)).isEqualTo(call("{}", 1));
        assertThat(host.sandboxes(function(Concurrency.UNRESERVED))).isEqualTo(1);
    }

    @Test
    void startsAnotherWhenAllAreBusy() throws Exception {
        CompletableFuture<String> first = waiting(2);
        CompletableFuture<String> second = waiting(2);

        release();

        assertThat(first.get(10, TimeUnit.SECONDS)).isNotEqualTo(second.get(10, TimeUnit.SECONDS));
    }

    @Test
    void endsIdleProcessesOfOtherFunctionsWhenThereIsNoRoom() {
        open(1, Duration.ofMinutes(1));
        FunctionCode one = named("one", Concurrency.UNRESERVED);
        FunctionCode two = named("two", Concurrency.UNRESERVED);

        call(one, "{}");
        call(two, "{}");

        assertThat(host.sandboxes(one)).isZero();
        assertThat(host.sandboxes(two)).isEqualTo(1);
    }

    @Test
    void refusesWhenAllProcessesOfTheServiceAreBusy() throws Exception {
        open(1, Duration.ofMinutes(1));
        CompletableFuture<String> busy = waiting(5);

        assertThatThrownBy(() -> call(named("other", Concurrency.UNRESERVED), "{}"))
                .isInstanceOf(TooManyRequests.class)
                .hasMessageContaining("loquat.functions.sandboxes");

        release();
        busy.get(10, TimeUnit.SECONDS);
    }

    @Test
    void endsProcessesThatAreIdleForLong() {
        open(8, Duration.ZERO);
        FunctionCode function = function(Concurrency.UNRESERVED);

        call(function, "{}");

        assertThat(comesToBe(() -> host.sandboxes(function) == 0)).isTrue();
    }

    @Test
    void keepsProvisionedProcessesReady() {
        open(8, Duration.ZERO);
        FunctionCode function = function(new Concurrency(OptionalInt.empty(), 2));

        host.provision(Language.PYTHON, function, invocation("{}"));

        assertThat(host.sandboxes(function)).isEqualTo(2);
        assertThat(call(function, "{}")).contains("provisioned-concurrency");
    }

    @Test
    void endsTheProcessesOfAFunctionThatIsNotDeclaredAnyMore() {
        FunctionCode kept = named("kept", Concurrency.UNRESERVED);
        FunctionCode gone = named("gone", new Concurrency(OptionalInt.empty(), 1));
        call(kept, "{}");
        call(gone, "{}");

        host.retain(List.of(kept));

        assertThat(host.sandboxes(kept)).isEqualTo(1);
        assertThat(host.sandboxes(gone)).isZero();
    }

    @Test
    void startsAProvisionedProcessAgainThatHasEnded() throws IOException {
        write("import os\ndef lambda_handler(event, context):\n    os._exit(1)\n");
        FunctionCode function = function(new Concurrency(OptionalInt.empty(), 1));
        host.provision(Language.PYTHON, function, invocation("{}"));

        assertThatThrownBy(() -> call(function, "{}")).isInstanceOf(FunctionFailed.class);

        assertThat(comesToBe(() -> host.sandboxes(function) == 1)).isTrue();
    }

    @Test
    void meetsNewCodeAfterAChange() throws IOException {
        String before = call("{}", 1);
        write("def lambda_handler(event, context):\n    return 'quite another function'\n");

        assertThat(before).contains("pid");
        assertThat(call("{}", 1)).isEqualTo("\"quite another function\"");
    }

    @Test
    void givesAProcessNothingOfTheServicesOwn() {
        String answer = call("{}", 1);

        assertThat(answer).contains("\"secret\": \"\"");
        // standard input, output and error, the connection, the folder being listed
        assertThat(answer).contains("\"files\": 5");
        if (Confinement.ofThisMachine().hasUsers()) {
            assertThat(answer).doesNotContain("\"uid\": 0,");
        }
    }

    @Test
    void boundsTheProcessesOfAFunctionAndEndsThemAll() throws Exception {
        assumeTrue(Confinement.ofThisMachine().hasUsers());
        write("""
                import os, time
                def lambda_handler(event, context):
                    children = []
                    try:
                        while len(children) < 2000:
                            child = os.fork()
                            if child == 0:
                                time.sleep(300)
                                os._exit(0)
                            children.append(child)
                    except BlockingIOError:
                        pass
                    return children
                """);

        String[] children = call("{}", 1).replaceAll("[\\[\\] ]", "").split(",", -1);
        host.close();

        assertThat(children).hasSizeBetween(100, 511);
        for (String child : children) {
            Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(child));
            if (left.isPresent()) {
                left.get().onExit().get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void letsACallUnderWayEndBeforeItCloses() throws Exception {
        CompletableFuture<String> underWay = waiting(2);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(host::close);
        assertThat(comesToBe(() -> refusesCalls())).isTrue();

        release();

        assertThat(underWay.get(10, TimeUnit.SECONDS)).contains("pid");
        closing.get(10, TimeUnit.SECONDS);
    }

    private boolean refusesCalls() {
        try {
            call("{}", 2);
            return false;
        } catch (RuntimeException refused) {
            return true;
        }
    }

    private CompletableFuture<String> waiting(int concurrency) throws InterruptedException {
        String event = "{\"file\": \"" + go() + "\"}";
        CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> call(event, concurrency));
        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("waiting");
        return call;
    }

    private void release() throws IOException {
        Files.writeString(go(), "");
    }

    /** Where every process can see it. */
    private Path go() {
        return Path.of("/var/tmp", "loquat-test-" + ProcessHandle.current().pid() + "-" + bot.getFileName());
    }

    @AfterEach
    void forget() throws IOException {
        Files.deleteIfExists(go());
    }

    private void open(int sandboxes, Duration idle) {
        if (host != null) {
            host.close();
        }
        host = new SandboxHost(
                new SandboxSettings(
                        sandboxes, idle, SandboxSettings.LAMBDA_INITIALISATION, Duration.ZERO, Duration.ofSeconds(10)),
                Clock.systemUTC());
    }

    private void write(String program) throws IOException {
        Files.createDirectories(bot.resolve("functions"));
        Files.writeString(bot.resolve("functions/who.py"), program);
    }

    private String call(String event, int concurrency) {
        return call(function(new Concurrency(OptionalInt.of(concurrency), 0)), event);
    }

    private String call(FunctionCode function, String event) {
        return new String(host.call(Language.PYTHON, function, invocation(event)), StandardCharsets.UTF_8);
    }

    private Invocation invocation(String event) {
        return new Invocation(
                "request-1",
                event.getBytes(StandardCharsets.UTF_8),
                new Invocation.Caller("who", ""),
                Map.of(),
                Optional.empty(),
                said::add);
    }

    private FunctionCode function(Concurrency concurrency) {
        return named("who", concurrency);
    }

    private FunctionCode named(String name, Concurrency concurrency) {
        return new FunctionCode(
                new FunctionSpec(
                        name,
                        "python",
                        "functions/who.py",
                        Optional.empty(),
                        Duration.ofSeconds(10),
                        512,
                        Map.of(),
                        concurrency,
                        Optional.empty(),
                        FunctionSpec.DEFAULT_STORAGE,
                        EventInvokeConfig.USUAL,
                        List.of(),
                        FunctionSpec.Isolation.STANDARD,
                        Optional.empty()),
                bot);
    }

    private static boolean comesToBe(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }
}
