package dev.loquat.cli;

import dev.loquat.bot.FunctionRuntimeName;
import dev.loquat.bot.FunctionSpec;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Where the debugger of a function waits, and what opens it. */
final class FunctionDebugger {

    private static final String JAVA_AGENT = "-agentlib:jdwp";

    private final FunctionRuntimeName runtime;
    private final int port;

    /**
     * @param port empty for the usual one of the function's language
     * @throws NoDebugger when the function runs elsewhere
     */
    FunctionDebugger(FunctionSpec function, OptionalInt port) {
        this.runtime = FunctionRuntimeName.of(function.runtime()).orElse(FunctionRuntimeName.JAVA);
        if (runtime.isElsewhere()) {
            throw new NoDebugger("The function '" + function.name() + "' runs elsewhere (" + function.runtime()
                    + "): debug it where it runs.");
        }
        this.port = port.orElse(
                switch (runtime) {
                    case NODEJS -> 9229;
                    case PYTHON -> 5678;
                    default -> 5005;
                });
    }

    int port() {
        return port;
    }

    /** What whoever wants to attach is told. */
    String welcome() {
        String at = "127.0.0.1:" + port;
        return "Waiting at " + at + ", without a limit of time: "
                + switch (runtime) {
                    case NODEJS -> "attach a debugger of Node.js, by chrome://inspect or node inspect " + at;
                    case PYTHON -> "attach debugpy where it is installed, else nc 127.0.0.1 " + port + " for pdb";
                    case PROVIDED -> "attach a debugger of Java, or whatever the bootstrap starts at LOQUAT_DEBUG_PORT";
                    default -> "attach a debugger of Java";
                };
    }

    /** Whether the function runs in the process of this command. */
    boolean isOfThisJvm() {
        return runtime == FunctionRuntimeName.JAVA;
    }

    /** Whether that has to be started anew, so that it waits for a debugger. */
    boolean needsAnotherJvm() {
        return isOfThisJvm()
                && ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .noneMatch(it -> it.startsWith(JAVA_AGENT));
    }

    /**
     * Runs a command in a JVM as this one that waits for a debugger; returns its exit code.
     *
     * @param arguments what this JVM's command line says after Loquat's name
     */
    int inAnotherJvm(List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add(JAVA_AGENT + "=transport=dt_socket,server=y,suspend=y,quiet=y,address=127.0.0.1:" + port);
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(loquat());
        words.addAll(arguments);
        try {
            return new ProcessBuilder(words).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoDebugger("The function was given up.");
        }
    }

    /** What {@code ./loquat} starts is a jar, what a build starts are classes. */
    private static List<String> loquat() {
        String path = System.getProperty("java.class.path");
        boolean isJar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
        return isJar ? List.of("-jar", path) : List.of("-cp", path, Main.class.getName());
    }
}
