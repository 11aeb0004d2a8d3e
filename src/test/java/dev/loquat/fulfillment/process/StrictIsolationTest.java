package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionTimedOut;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictIsolationTest {

    /** Does what the event says, in Python, and tells what came of it. */
    private static final String PROBE = """
            import os, socket, subprocess, time
            def attempt(what):
                try:
                    return str(eval(what))
                except OSError as error:
                    return type(error).__name__
            def lambda_handler(event, context):
                return [attempt(what) for what in event]
            """;

    @TempDir
    private static Path bot;

    private static RunningFunction python;

    @BeforeAll
    static void begin() throws IOException {
        Programs.requireBubblewrap();
        Programs.require("python3");
        python = new RunningFunction(bot, Language.PYTHON).isolatedStrictly().with("probe.py", PROBE);
    }

    @AfterAll
    static void end() {
        if (python != null) {
            python.close();
        }
    }

    @Test
    void answersFromPython() {
        assertThat(probe("6 * 7")).isEqualTo("[\"42\"]");
    }

    @Test
    void answersFromNode() throws IOException {
        Programs.require("node");

        try (RunningFunction node = new RunningFunction(bot, Language.NODEJS).isolatedStrictly()) {
            node.with("greet.mjs", "export const handler = async (event) => event.number * 7;");

            assertThat(node.call("greet.mjs", "{\"number\": 6}")).isEqualTo("42");
        }
    }

    @Test
    void answersFromAnyExecutableThatSpeaksToThePort() throws IOException {
        Programs.require("curl");

        try (RunningFunction shell = new RunningFunction(bot, Language.PROVIDED).isolatedStrictly()) {
            shell.with("greet/bootstrap", """
                    #!/bin/sh
                    api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
                    while :; do
                      event=$(curl -sS -D /tmp/head "$api/next")
                      id=$(sed -n 's/^Lambda-Runtime-Aws-Request-Id: *\\([^[:space:]]*\\).*/\\1/ip' /tmp/head)
                      curl -sS -o /dev/null -d "[\\"$AWS_LAMBDA_RUNTIME_API\\", $event]" "$api/$id/response"
                    done
                    """);
            assertThat(bot.resolve("functions/greet/bootstrap").toFile().setExecutable(true, false))
                    .isTrue();

            assertThat(shell.call("greet", "{}")).isEqualTo("[\"127.0.0.1:9001\", {}]");
            assertThat(shell.call("greet", "1")).isEqualTo("[\"127.0.0.1:9001\", 1]");
        }
    }

    @Test
    void seesNoFileOfTheMachine() throws IOException {
        Path secret = Files.writeString(bot.resolve("bot.yaml"), "name: secret");
        assertThat(secret.toFile().setReadable(true, false)).isTrue();

        assertThat(probe("open('" + secret + "').read()", "sorted(os.listdir('/'))", "os.listdir('/tmp')"))
                .startsWith("[\"FileNotFoundError\"")
                .doesNotContain("root", "home", "mnt", "srv")
                .endsWith("\"[]\"]");
    }

    @Test
    void changesNothingButItsOwnFiles() {
        assertThat(probe("os.getcwd()", "open('probe.py', 'a')", "open('/usr/x', 'w')", "open('/x', 'w')"))
                .containsPattern("\"/var/task\", \"(OSError|PermissionError)\", \"(OSError|PermissionError)\", "
                        + "\"(OSError|PermissionError)\"");
        assertThat(probe("open('/tmp/note', 'w').write('mine')", "open('/tmp/note').read()"))
                .isEqualTo("[\"4\", \"mine\"]");
    }

    @Test
    void hasNoNetwork() throws IOException {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(probe("socket.create_connection(('127.0.0.1', " + port.getLocalPort() + "), 1)"))
                    .isEqualTo("[\"ConnectionRefusedError\"]");
        }
        assertThat(probe("socket.create_connection(('192.0.2.1', 80), 1)")).isEqualTo("[\"OSError\"]");
    }

    @Test
    void seesNoOtherProcess() {
        assertThat(probe("sorted(int(it) for it in os.listdir('/proc') if it.isdigit())", "os.getpid()"))
                .isEqualTo("[\"[1, 2]\", \"2\"]");
    }

    @Test
    void isEndedWithItsChildrenWhenItTakesTooLong() throws Exception {
        python.within(Duration.ofSeconds(1));

        assertThatThrownBy(() ->
                        probe("subprocess.Popen(['sleep', '86399.5'], start_new_session=True).pid", "time.sleep(60)"))
                .isInstanceOf(FunctionTimedOut.class);
        python.within(Duration.ofSeconds(20));

        assertThat(comesToBe(() -> running("86399.5").isEmpty())).isTrue();
    }

    @Test
    void isEndedWhenItFillsItsMemory() {
        assertThatThrownBy(() -> probe("len(bytearray(400_000_000))", "time.sleep(10)"))
                .isInstanceOf(FunctionFailed.class)
                .hasMessageContaining("OutOfMemory");
    }

    private static String probe(String... whats) {
        return python.call("probe.py", "[\"" + String.join("\", \"", whats) + "\"]");
    }

    private static List<String> running(String argument) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.flatMap(process -> process.info().commandLine().stream())
                    .filter(line -> line.endsWith(argument))
                    .toList();
        }
    }

    private static boolean comesToBe(BooleanSupplier claim) throws InterruptedException {
        for (int i = 0; i < 500 && !claim.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        return claim.getAsBoolean();
    }
}
