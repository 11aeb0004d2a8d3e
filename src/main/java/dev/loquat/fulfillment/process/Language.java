package dev.loquat.fulfillment.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What code in a process of its own is written for. */
enum Language {
    /** Node.js. */
    NODEJS("nodejs", "bootstrap.cjs", "index", "handler", "node", "nodejs"),
    /** Python. */
    PYTHON("python", "bootstrap.py", "lambda_function", "lambda_handler", "python3", "python"),
    /** An executable named {@code bootstrap}. */
    PROVIDED("provided", "", "bootstrap", "handler");

    /** The part of the memory that Node gives to what its code keeps; the rest is for itself. */
    private static final double HEAP_SHARE = 0.75;

    private final String word;
    private final String bootstrap;
    private final String usualFile;
    private final String usualFunction;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker sees only with Guava's type
    private final List<String> interpreters;

    Language(String word, String bootstrap, String usualFile, String usualFunction, String... interpreters) {
        this.word = word;
        this.bootstrap = bootstrap;
        this.usualFile = usualFile;
        this.usualFunction = usualFunction;
        this.interpreters = List.of(interpreters);
    }

    /** The word by which a bot asks for it. */
    String word() {
        return word;
    }

    /** The variables of a process that waits for a debugger, where its command does not say so. */
    Map<String, String> debugged(Map<String, String> variables, int port) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.put("LOQUAT_DEBUG_PORT", Integer.toString(port));
        if (this == PROVIDED) {
            all.put(
                    "JAVA_TOOL_OPTIONS",
                    "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:" + port);
        }
        return all;
    }

    /** The resource that calls its handlers; empty for code that does so itself. */
    String bootstrap() {
        return bootstrap;
    }

    /** Whether its bootstrap can ask for calls at a socket in the file system as well as at a port. */
    boolean speaksToSocketFiles() {
        return !bootstrap.isEmpty();
    }

    /** The programs that can run it, the best first; none for code that runs by itself. */
    List<String> interpreters() {
        return interpreters;
    }

    /** The handler of code for which none is declared: AWS's usual name in a folder, else the file's. */
    String usualHandler(Path code) {
        String file = String.valueOf(code.getFileName());
        int dot = file.lastIndexOf('.');
        String module = Files.isDirectory(code) || dot <= 0 ? usualFile : file.substring(0, dot);
        return module + '.' + usualFunction;
    }

    /**
     * What is run.
     *
     * @param interpreter the program found for it; empty for code that runs by itself
     * @param view where the bootstraps and the code lie
     * @param memory in megabytes
     * @param debugPort where a debugger waits
     */
    List<String> command(Optional<Path> interpreter, SandboxView view, int memory, OptionalInt debugPort) {
        String program = interpreter.map(Path::toString).orElse("");
        String script = view.runtime().resolve(bootstrap).toString();
        return switch (this) {
            case NODEJS -> {
                String heap = "--max-old-space-size=" + (int) (memory * HEAP_SHARE);
                yield debugPort.isPresent()
                        ? List.of(program, heap, "--inspect-brk=127.0.0.1:" + debugPort.getAsInt(), script)
                        : List.of(program, heap, script);
            }
            case PYTHON -> List.of(program, "-u", script);
            case PROVIDED -> List.of(view.taskRoot().resolve(usualFile).toString());
        };
    }
}
