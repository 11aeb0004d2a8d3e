package dev.loquat.bot;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function as the bot declares it, in the words of AWS's Serverless Application Model.
 *
 * @param name the name by which hooks call it
 * @param runtime what runs it, such as {@code java}
 * @param code where its code lies, relative to the bot's folder; for a function that is elsewhere its URL, name or ARN
 * @param handler the entry point; for Java the class, for Node and Python {@code file.function}; empty for the usual one
 * @param timeout how long one call may take
 * @param memory how much memory it may use, in megabytes
 * @param environment variables that it sees
 * @param concurrency how many of its calls may run at once
 * @param secret what its calls are signed with, for a function that is elsewhere
 * @param ephemeralStorage how large a file may become that it writes, in megabytes
 * @param eventInvoke what becomes of events that nobody waits for
 * @param events what calls it beside hooks
 * @param isolation how far its processes are kept from the machine
 * @param folder the folder against which its paths are meant when it is not its bot's own: of a function that bots share
 */
public record FunctionSpec(
        String name,
        String runtime,
        String code,
        Optional<String> handler,
        Duration timeout,
        int memory,
        Map<String, Variable> environment,
        Concurrency concurrency,
        Optional<Variable> secret,
        int ephemeralStorage,
        EventInvokeConfig eventInvoke,
        List<EventSource> events,
        Isolation isolation,
        Optional<String> folder) {

    /** Lambda's default for {@link #timeout}. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

    /** The longest that a call may take within a turn. */
    public static final Duration MAX_TIMEOUT = Duration.ofSeconds(30);

    /** Lambda's default for {@link #memory}, and the least that it takes. */
    public static final int DEFAULT_MEMORY = 128;

    /** Lambda's limit for {@link #memory}. */
    public static final int MAX_MEMORY = 10_240;

    /** Lambda's default for {@link #ephemeralStorage}, and the least that it takes. */
    public static final int DEFAULT_STORAGE = 512;

    /** Lambda's limit for {@link #ephemeralStorage}. */
    public static final int MAX_STORAGE = 10_240;

    /** Keeps copies of the collections, in their order. */
    public FunctionSpec {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        events = List.copyOf(events);
    }

    /** A function that hooks alone call, with the usual memory and concurrency. */
    public FunctionSpec(
            String name,
            String runtime,
            String code,
            Optional<String> handler,
            Duration timeout,
            Map<String, Variable> environment) {
        this(
                name,
                runtime,
                code,
                handler,
                timeout,
                DEFAULT_MEMORY,
                environment,
                Concurrency.UNRESERVED,
                Optional.empty(),
                DEFAULT_STORAGE,
                EventInvokeConfig.USUAL,
                List.of(),
                Isolation.STANDARD,
                Optional.empty());
    }

    /** The same function with another time for one call. */
    public FunctionSpec withTimeout(Duration other) {
        return with(other, isolation, folder);
    }

    /** The same function, kept from the machine so far. */
    public FunctionSpec withIsolation(Isolation other) {
        return with(timeout, other, folder);
    }

    /** The same function, whose paths are meant against this folder. */
    public FunctionSpec sharedFrom(String other) {
        return with(timeout, isolation, Optional.of(other));
    }

    private FunctionSpec with(Duration itsTimeout, Isolation itsIsolation, Optional<String> itsFolder) {
        return new FunctionSpec(
                name,
                runtime,
                code,
                handler,
                itsTimeout,
                memory,
                environment,
                concurrency,
                secret,
                ephemeralStorage,
                eventInvoke,
                events,
                itsIsolation,
                itsFolder);
    }

    /** Whether it is declared for all bots and not by its bot alone. */
    public boolean isShared() {
        return folder.isPresent();
    }

    /**
     * How many calls may run at once.
     *
     * @param reserved the most; 0 turns the function off, empty is what the service has
     * @param provisioned how many are kept ready, so that they begin at once
     */
    public record Concurrency(OptionalInt reserved, int provisioned) {

        /** As many as the service has, none of them kept ready. */
        public static final Concurrency UNRESERVED = new Concurrency(OptionalInt.empty(), 0);
    }

    /** How far a function's processes are kept from the machine. */
    public enum Isolation {
        /** A user id, limits and a {@code /tmp} of its own, where the machine has the means. */
        STANDARD("standard"),
        /** As well no network, and no file of the machine but its programs. */
        STRICT("strict");

        private final String word;

        Isolation(String word) {
            this.word = word;
        }

        /** The word by which a bot asks for it. */
        public String word() {
            return word;
        }
    }

    /** The value of a variable, or where it is kept when it is nobody's business. */
    public sealed interface Variable {

        /** Hands this value to the case that it is. */
        <R> R match(Cases<R> cases);

        /** The cases. */
        interface Cases<R> {
            /** It stands in the bot. */
            R text(Text text);

            /** The service's own environment has it. */
            R fromEnvironment(FromEnvironment variable);

            /** A file has it. */
            R fromFile(FromFile file);
        }
    }

    /**
     * A value that the bot may show.
     *
     * @param value the value
     */
    public record Text(String value) implements Variable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /**
     * A secret in the service's own environment.
     *
     * @param name the variable's name there
     */
    public record FromEnvironment(String name) implements Variable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fromEnvironment(this);
        }
    }

    /**
     * A secret in a file, as container engines mount them.
     *
     * @param path the file; what is relative counts from the bot's folder
     */
    public record FromFile(String path) implements Variable {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fromFile(this);
        }
    }
}
