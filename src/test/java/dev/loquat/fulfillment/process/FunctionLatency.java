package dev.loquat.fulfillment.process;

import dev.loquat.FileTree;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.Invocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures what running a function in a process of its own costs: warm calls beside the same Node process that is spoken to over
 * a pipe by hand, and cold starts. {@code docs/benchmarks/functions.sh} runs it.
 */
final class FunctionLatency {

    private static final byte[] EVENT = ("{\"sessionState\": {\"intent\": {\"name\": \"BookHotel\"}}, \"text\": \""
                    + "x".repeat(1000) + "\"}")
            .getBytes(StandardCharsets.UTF_8);

    private static final String PIPED = "const answer = (event) => ({ sessionState: event.sessionState });"
            + "require('readline').createInterface({ input: process.stdin }).on('line',"
            + " (line) => process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\\n'));";

    private final int calls;
    private final int starts;
    private final PrintStream out;

    private FunctionLatency(int calls, int starts, PrintStream out) {
        this.calls = calls;
        this.starts = starts;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3000;
        int starts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        new FunctionLatency(calls, starts, System.out).run();
    }

    private void run() throws Exception {
        Path bot = Files.createTempDirectory("function-latency-");
        Files.createDirectories(bot.resolve("functions"));
        Files.writeString(
                bot.resolve("functions/echo.mjs"),
                "export const handler = async (event) => ({ sessionState: event.sessionState });\n");
        Files.writeString(
                bot.resolve("functions/echo.py"),
                "def lambda_handler(event, context):\n    return {\"sessionState\": event[\"sessionState\"]}\n");
        piped();
        warm("node, warm", Language.NODEJS, function("echo", "nodejs", "functions/echo.mjs", bot));
        warm("python, warm", Language.PYTHON, function("echo", "python", "functions/echo.py", bot));
        cold("node, cold", Language.NODEJS, "functions/echo.mjs", bot);
        cold("python, cold", Language.PYTHON, "functions/echo.py", bot);
        FileTree.delete(bot);
    }

    /** A process that is started and spoken to by hand: what there is to pay in any case. */
    private void piped() throws IOException {
        Process process = new ProcessBuilder("node", "-e", PIPED).start();
        OutputStream input = process.getOutputStream();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        byte[] line = (new String(EVENT, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        print("node over a pipe, by hand", calls, calls / 3, () -> {
            input.write(line);
            input.flush();
            require(String.valueOf(output.readLine()).getBytes(StandardCharsets.UTF_8));
        });
        process.destroy();
    }

    private void warm(String title, Language language, FunctionCode function) throws IOException {
        try (SandboxHost host = host()) {
            print(title, calls, calls / 3, () -> require(host.call(language, function, invocation())));
        }
    }

    /** Each function has its own name, and so a pool that is empty. */
    private void cold(String title, Language language, String code, Path bot) throws IOException {
        try (SandboxHost host = host()) {
            int[] next = {0};
            print(title + " (start and first call)", starts, 2, () -> {
                next[0]++;
                require(host.call(language, function("cold-" + next[0], language.word(), code, bot), invocation()));
            });
        }
    }

    private void print(String title, int times, int unmeasured, Work work) throws IOException {
        for (int i = 0; i < unmeasured; i++) {
            work.once();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.once();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "%-42s n %5d  p50 %8.3f ms  p90 %8.3f ms  p99 %8.3f ms%n",
                title,
                times,
                millis[times / 2],
                millis[times * 9 / 10],
                millis[times * 99 / 100]);
    }

    private static void require(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        if (!text.contains("BookHotel")) {
            throw new IllegalStateException(text);
        }
    }

    private static SandboxHost host() {
        return new SandboxHost(SandboxSettings.USUAL, Clock.systemUTC());
    }

    private static Invocation invocation() {
        return new Invocation(
                "5f1c3a52-0000-4000-8000-00000000000a",
                EVENT,
                new Invocation.Caller("bench", ""),
                Map.of(),
                Optional.empty(),
                line -> {});
    }

    private static FunctionCode function(String name, String runtime, String code, Path bot) {
        return new FunctionCode(
                new FunctionSpec(name, runtime, code, Optional.empty(), Duration.ofSeconds(20), Map.of()), bot);
    }

    private interface Work {
        void once() throws IOException;
    }
}
