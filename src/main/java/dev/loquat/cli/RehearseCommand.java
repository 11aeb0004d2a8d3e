package dev.loquat.cli;

import dev.loquat.FileTree;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/**
 * {@code loquat rehearse}: serves a new bot of its own for a moment, and ends. The launcher has the JVM write down what classes
 * that took ({@code -XX:ArchiveClassesAtExit}), so that later starts find them loaded and checked.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Serve a bot for a moment, so that the JVM sees what that takes.")
final class RehearseCommand implements Callable<Integer> {

    private static final String BOT = "rehearsal";

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws IOException {
        Path stage = Files.createTempDirectory("loquat-rehearsal-");
        try {
            new BotScaffold(stage.resolve("bots"), stage).create(BOT);
            Path models = Files.createDirectory(stage.resolve("models"));
            borrowModels(options.settings().models().toAbsolutePath(), models);
            System.setProperty("loquat.bots", stage.resolve("bots").toString());
            System.setProperty("loquat.models", models.toString());
            System.setProperty("loquat.data", stage.resolve("data").toString());
            System.setProperty("loquat.follow-edits", "false");
            System.setProperty("quarkus.http.host", "127.0.0.1");
            System.setProperty("quarkus.http.port", Integer.toString(freePort()));
            AtomicInteger ended = new AtomicInteger(ExitCode.SOFTWARE);
            Quarkus.run(FirstTurn.class, (code, failure) -> ended.set(failure == null ? code : ExitCode.SOFTWARE));
            return ended.get();
        } finally {
            FileTree.delete(stage);
        }
    }

    /** The models that came with Loquat, and not what its bots have learned. */
    private static void borrowModels(Path from, Path to) throws IOException {
        for (String model : List.of("encoder", "vosk-model-en")) {
            if (Files.isDirectory(from.resolve(model))) {
                Files.createSymbolicLink(to.resolve(model), from.resolve(model));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What is done when the server is up. */
    public static final class FirstTurn implements QuarkusApplication {

        @Override
        public int run(String... arguments) throws IOException, InterruptedException {
            String port = ConfigProvider.getConfig().getValue("quarkus.http.port", String.class);
            URI turn = URI.create("http://127.0.0.1:" + port + "/bots/" + BOT
                    + "/botAliases/TSTALIASID/botLocales/en_US/sessions/first/text");
            HttpRequest request = HttpRequest.newBuilder(turn)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"hello\"}"))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
            return status == 200 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
