package dev.loquat.cli;

import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/** Standard output and error: results on the one, progress and problems on the other. Colours only where a person looks. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;

    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static Terminal standard() {
        return new Terminal(System.out, System.err);
    }

    void result(String line) {
        out.println(line);
        out.flush();
    }

    /** A result with picocli's markup, such as {@code @|bold text|@}. */
    void styled(String markup) {
        result(Ansi.AUTO.string(markup));
    }

    /** Text that a prompt waits behind. */
    void prompt(String markup) {
        out.print(Ansi.AUTO.string(markup));
        out.flush();
    }

    void note(String line) {
        err.println(line);
        err.flush();
    }
}
