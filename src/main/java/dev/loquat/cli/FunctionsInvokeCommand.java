package dev.loquat.cli;

import dev.loquat.runtime.Loquat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loquat functions invoke}: one call, outside of a conversation. */
@Command(
        name = "invoke",
        mixinStandardHelpOptions = true,
        description = "Call a function; its answer goes to standard output, what it says to standard error.",
        footer = {"", "Example: loquat functions invoke book-trip book-hotel --event event.json"})
final class FunctionsInvokeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BotArgument bot = new BotArgument();

    @Parameters(index = "1", paramLabel = "FUNCTION", description = "The function's name.")
    private String function = "";

    @Option(
            names = "--event",
            paramLabel = "FILE",
            description = "The event, in JSON; - is standard input (default: an empty object).")
    private Optional<Path> event = Optional.empty();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        byte[] input = event.map(this::read).orElse("{}".getBytes(StandardCharsets.UTF_8));
        BotFolder folder = bot.folderWithSessionsInMemory();
        try (Loquat loquat =
                Loquat.open(folder.settings(), Clock.system(ZoneId.systemDefault()), new TerminalProgress(terminal))) {
            byte[] answer = loquat.invoke(folder.bot(loquat), function, input, terminal::note);
            terminal.result(new String(answer, StandardCharsets.UTF_8));
        }
        return ExitCode.OK;
    }

    private byte[] read(Path file) {
        try {
            return file.equals(Path.of("-")) ? System.in.readAllBytes() : Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
