package dev.loquat.cli;

import dev.loquat.runtime.Settings;
import io.quarkus.runtime.Quarkus;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat serve}: answers over REST and WebSocket until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Answer over REST and WebSocket: the Lex V2 runtime API, a page to try the bots, health and OpenAPI.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Where to listen (default: quarkus.http.host, which is 127.0.0.1 unless configured).")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port (default: quarkus.http.port, which is 8080 unless configured).")
    private Optional<Integer> port = Optional.empty();

    @Override
    public Integer call() {
        configure();
        Quarkus.run();
        return ExitCode.OK;
    }

    /** Puts the options above the configuration. What no option says is left to it. */
    void configure() {
        Settings settings = options.settings();
        System.setProperty("loquat.bots", settings.bots().toAbsolutePath().toString());
        System.setProperty("loquat.models", settings.models().toAbsolutePath().toString());
        System.setProperty("loquat.data", settings.data().toAbsolutePath().toString());
        System.setProperty("loquat.nlu.pipeline", settings.pipeline().id());
        host.ifPresent(address -> System.setProperty("quarkus.http.host", address));
        port.ifPresent(number -> System.setProperty("quarkus.http.port", Integer.toString(number)));
    }
}
