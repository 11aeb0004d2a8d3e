package dev.loquat.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code loquat init}: a new bot that already answers. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Write a new bot that already answers: language file, function and conversation test.")
final class InitCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "The bot's name, and its folder's.")
    private String name = "";

    @Option(names = "--bots", paramLabel = "DIR", description = "The folder with the bots (default: ./bots).")
    private Optional<Path> bots = Optional.empty();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        Path schemas = SettingsOptions.home().resolve("docs").resolve("schema");
        Path folder = new BotScaffold(bots.orElse(Path.of("bots")), schemas).create(name);
        Path shown = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        terminal.result("wrote " + shown);
        terminal.note(
                "next: loquat chat " + name + " · loquat test " + name + " · edit " + shown.resolve("en_US.yaml"));
        return ExitCode.OK;
    }
}
