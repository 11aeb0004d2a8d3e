package dev.loquat.fulfillment.process;

import dev.loquat.SearchPath;
import dev.loquat.fulfillment.FunctionFailed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs of this machine. */
final class Tools {

    private static final int LONGEST_SECONDS = 5;
    private static final File NOTHING = new File("/dev/null");

    private final SearchPath path;

    /**
     * @param path the folders to look in, as {@code PATH} has them
     */
    Tools(String path) {
        this.path = new SearchPath(path);
    }

    /** The programs of this name, in the order in which they are found. */
    Stream<Path> named(String name) {
        return path.named(name);
    }

    /** The program of this name, if it is there. */
    Optional<Path> first(String name) {
        return path.first(name);
    }

    /** Whether a command runs and is content. */
    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(NOTHING)
                    .redirectOutput(NOTHING)
                    .redirectError(NOTHING)
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FunctionFailed("the service is ending.", e);
        }
    }

    /** One command after the words that confine it. */
    static List<String> join(List<String> words, List<String> command) {
        List<String> all = new ArrayList<>(words);
        all.addAll(command);
        return all;
    }
}
