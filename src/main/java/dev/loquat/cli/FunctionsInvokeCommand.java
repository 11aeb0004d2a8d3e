package dev.loquat.cli;

import dev.loquat.runtime.Loquat;
import dev.loquat.runtime.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
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

    @Option(
            names = "--debug",
            description =
                    "Wait until a debugger is attached, and let it take its time; the function then runs unconfined.")
    private boolean isDebugged;

    @Option(
            names = "--debug-port",
            paramLabel = "PORT",
            description = "Where the debugger waits (default: 9229 for Node.js, 5678 for Python, 5005 for Java).")
    private Optional<Integer> debugPort = Optional.empty();

    @Override
    public Integer call() {
        return isDebugged || debugPort.isPresent() ? debug() : invoke();
    }

    private int debug() {
        BotFolder folder = bot.folderWithSessionsInMemory();
        Terminal terminal = Terminal.standard();
        FunctionDebugger debugger = new FunctionDebugger(
                folder.draft()
                        .bot()
                        .function(function)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "The bot has no function '" + function + "'.")),
                debugPort.map(OptionalInt::of).orElse(OptionalInt.empty()));
        if (debugger.needsAnotherJvm()) {
            terminal.note(debugger.welcome());
            return debugger.inAnotherJvm(
                    spec.root().commandLine().getParseResult().originalArgs());
        }
        byte[] input = event();
        Settings settings = folder.settings().debuggedAt(debugger.port());
        try (Loquat loquat =
                Loquat.open(settings, Clock.system(ZoneId.systemDefault()), new TerminalProgress(terminal))) {
            if (!debugger.isOfThisJvm()) {
                terminal.note(debugger.welcome());
            }
            byte[] answer = loquat.debug(folder.bot(loquat), function, input, terminal::note);
            terminal.result(new String(answer, StandardCharsets.UTF_8));
        }
        return ExitCode.OK;
    }

    private int invoke() {
        Terminal terminal = Terminal.standard();
        byte[] input = event();
        BotFolder folder = bot.folderWithSessionsInMemory();
        try (Loquat loquat =
                Loquat.open(folder.settings(), Clock.system(ZoneId.systemDefault()), new TerminalProgress(terminal))) {
            byte[] answer = loquat.invoke(folder.bot(loquat), function, input, terminal::note);
            terminal.result(new String(answer, StandardCharsets.UTF_8));
        }
        return ExitCode.OK;
    }

    private byte[] event() {
        return event.map(this::read).orElse("{}".getBytes(StandardCharsets.UTF_8));
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
