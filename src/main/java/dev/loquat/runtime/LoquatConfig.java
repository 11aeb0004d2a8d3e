package dev.loquat.runtime;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Loquat's configuration: system properties, environment variables and {@code config/application.properties}. */
@ConfigMapping(prefix = "loquat")
public interface LoquatConfig {

    /** The folder with the bots. */
    @WithDefault("bots")
    String bots();

    /** The folder with the speech and encoder models, and with what the bots have learned. */
    @WithDefault("models")
    String models();

    /** The folder for the embedded session store and the compiled functions. */
    @WithDefault("data")
    String data();

    /** Whether the server answers with a bot as soon as its files are edited. */
    @WithDefault("true")
    boolean followEdits();

    /** Understanding. */
    NluConfig nlu();

    /** Sessions. */
    SessionConfig session();

    /** Speech. */
    SpeechConfig speech();

    /** Functions. */
    FunctionsConfig functions();

    /** Keys of {@code loquat.functions}. */
    interface FunctionsConfig {

        /** How many processes functions may have, all of them together. */
        @WithDefault("64")
        int sandboxes();

        /** After how many seconds without a call a process is ended. */
        @WithDefault("600")
        int idleSeconds();

        /** How many seconds a process may take to start. */
        @WithDefault("10")
        int initSeconds();

        /** How many seconds calls under way may go on when the service ends. */
        @WithDefault("5")
        int drainSeconds();

        /** How large the event of a function within a turn may be. */
        @WithDefault("12K")
        MemorySize maxEventSize();

        /** How large the answer of a function within a turn may be. */
        @WithDefault("50K")
        MemorySize maxAnswerSize();
    }

    /** Logs. */
    LogConfig log();

    /** Keys of {@code loquat.log}. */
    interface LogConfig {

        /** Whether every turn is written into the conversation log. */
        @WithDefault("false")
        boolean conversations();

        /** Whether every request is written into the access log. */
        @WithDefault("false")
        boolean access();
    }

    /** Traces. */
    TracesConfig traces();

    /** Keys of {@code loquat.traces}. */
    interface TracesConfig {

        /** The collector to which traces go, by OTLP over HTTP; none unless said. */
        Optional<URI> endpoint();

        /** Headers that the collector wants. */
        Map<String, String> headers();

        /** How the service is called in traces. */
        @WithDefault("loquat")
        String service();

        /** The share of traces that is kept of those that begin here, from 0 to 1. */
        @WithDefault("1")
        double share();
    }

    /** Keys of {@code loquat.nlu}. */
    interface NluConfig {

        /** What understands: {@code encoder} (sentence encoder) or {@code opennlp} (no encoder, for small machines). */
        @WithDefault("encoder")
        String pipeline();
    }

    /** Keys of {@code loquat.session}. */
    interface SessionConfig {

        /** Where sessions are kept: {@code jdbc} or {@code memory}. */
        @WithDefault("jdbc")
        String store();

        /** The JDBC store. */
        JdbcConfig jdbc();
    }

    /** Keys of {@code loquat.session.jdbc}. */
    interface JdbcConfig {

        /** The database; an H2 file in the data folder unless said. */
        Optional<String> url();

        /** The database's user. */
        Optional<String> username();

        /** The user's password. */
        Optional<String> password();
    }

    /** Keys of {@code loquat.speech}. */
    interface SpeechConfig {

        /** The longest recording that is heard, in seconds. */
        @WithDefault("60")
        int maxSeconds();

        /** Whether speech models are loaded at start rather than with the first recording. */
        @WithDefault("true")
        boolean preload();
    }
}
