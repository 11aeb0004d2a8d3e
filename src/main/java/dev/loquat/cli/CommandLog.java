package dev.loquat.cli;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * The log of commands that end: warnings, and what functions say, on standard error. Quarkus holds log records back until its
 * server configures them, which no command but {@code serve} starts.
 */
final class CommandLog {

    /** Kept, because the log manager may forget loggers that nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private static final Logger FUNCTIONS = Logger.getLogger("dev.loquat.function");

    private CommandLog() {}

    static void toStandardError() {
        ROOT.setLevel(Level.WARNING);
        FUNCTIONS.setLevel(Level.INFO);
        Handler handler =
                new ConsoleHandler(ConsoleHandler.Target.SYSTEM_ERR, new PatternFormatter("loquat: %p %c{1}: %s%e%n"));
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {handler});
    }
}
