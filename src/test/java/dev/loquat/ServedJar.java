package dev.loquat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged application in processes of its own. What it says is in {@code target/served.log}. */
final class ServedJar {

    /** For a start, which trains what is not trained yet, on a machine that builds. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port = freePort();
    private final Map<String, String> environment;

    private Optional<Process> server = Optional.empty();

    /**
     * @param environment its configuration beside that of the project's folder
     */
    ServedJar(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Starts a server and waits until it is ready. */
    Process serve() throws Exception {
        Process process = loquat("serve", "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(log("served.log"))
                .start();
        server = Optional.of(process);
        awaitReadiness(process);
        return process;
    }

    /** The server that was started last. */
    Process process() {
        return server.orElseThrow();
    }

    void kill() throws InterruptedException {
        if (server.isPresent()) {
            server.get().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A command, not started yet. */
    ProcessBuilder loquat(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LOQUAT_SPEECH_PRELOAD", "false");
        builder.environment().putAll(environment);
        return builder;
    }

    static ProcessBuilder.Redirect log(String name) {
        return ProcessBuilder.Redirect.appendTo(new File("target", name));
    }

    private void awaitReadiness(Process process) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            assertThat(process.isAlive())
                    .as("the server is alive, see target/served.log")
                    .isTrue();
            if (isReady()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the server was not ready within " + PATIENCE + ", see target/served.log");
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/q/health/ready")).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError("no free port", none);
        }
    }
}
