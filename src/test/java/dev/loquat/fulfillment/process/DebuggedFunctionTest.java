package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebuggedFunctionTest {

    private final Path bot;

    DebuggedFunctionTest(@TempDir Path bot) {
        this.bot = bot;
    }

    @Test
    void inPythonStopsWhereTheHandlerBeginsAndGoesOnWhenTold() throws Exception {
        Programs.require("python3");
        int port = freePort();

        try (RunningFunction function = RunningFunction.debuggedAt(port, bot, Language.PYTHON)) {
            function.with("greet.py", "import os\ndef lambda_handler(event, context):\n    return os.getcwd()\n");
            CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> function.call("greet.py", "{}"));
            String waiting = line(function, " waits at ");
            assertThat(waiting).contains("127.0.0.1:" + port);
            try (Socket debugger = new Socket(InetAddress.getLoopbackAddress(), port)) {
                BufferedReader said =
                        new BufferedReader(new InputStreamReader(debugger.getInputStream(), StandardCharsets.UTF_8));
                assertThat(said.readLine()).contains("greet.py(3)lambda_handler()");
                assertThat(call).isNotDone();
                OutputStream told = debugger.getOutputStream();
                told.write("c\n".getBytes(StandardCharsets.UTF_8));
                told.flush();

                assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("\"" + bot.resolve("functions") + "\"");
            }
        }
    }

    @Test
    void inNodeWaitsForADebugger() throws Exception {
        Programs.require("node");
        int port = freePort();

        try (RunningFunction function = RunningFunction.debuggedAt(port, bot, Language.NODEJS)) {
            function.with("greet.mjs", "export const handler = async () => 'hello';\n");
            CompletableFuture<String> call = CompletableFuture.supplyAsync(() -> function.call("greet.mjs", "{}"));
            String address = line(function, "Debugger listening on ").replaceAll(".*(ws://\\S+).*", "$1");
            assertThat(address).contains(":" + port + "/");
            assertThat(call).isNotDone();
            WebSocket debugger = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(address), new WebSocket.Listener() {})
                    .get(10, TimeUnit.SECONDS);

            debugger.sendText("{\"id\": 1, \"method\": \"Runtime.runIfWaitingForDebugger\"}", true)
                    .get(10, TimeUnit.SECONDS);

            assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("\"hello\"");
            debugger.abort();
        }
    }

    private static String line(RunningFunction function, String part) throws InterruptedException {
        Optional<String> found = Optional.empty();
        for (int i = 0; i < 2000 && found.isEmpty(); i++) {
            found = function.said().stream().filter(line -> line.contains(part)).findFirst();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return found.orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
