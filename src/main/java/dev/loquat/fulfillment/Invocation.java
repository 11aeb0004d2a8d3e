package dev.loquat.fulfillment;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One call of a function: what it is about, and what its runtime notes of its cost. Any thread may note. */
public final class Invocation {

    private final String requestId;
    private final byte[] event;
    private final Caller caller;
    private final Map<String, String> environment;
    private final Optional<String> secret;
    private final FunctionLog log;
    private final AtomicLong initNanos = new AtomicLong();
    private final AtomicInteger megabytes = new AtomicInteger();

    /**
     * @param requestId names the call in logs
     * @param event the event, JSON in UTF-8
     * @param caller on whose behalf it is made
     * @param environment the variables that the function sees, secrets among them
     * @param secret what the call is signed with, if the function is elsewhere
     * @param log takes what the function says
     */
    public Invocation(
            String requestId,
            byte[] event,
            Caller caller,
            Map<String, String> environment,
            Optional<String> secret,
            FunctionLog log) {
        this.requestId = requestId;
        this.event = event.clone();
        this.caller = caller;
        this.environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        this.secret = secret;
        this.log = log;
    }

    /** Names the call in logs. */
    public String requestId() {
        return requestId;
    }

    /** The event, JSON in UTF-8. */
    public byte[] event() {
        return event.clone();
    }

    /** On whose behalf the call is made. */
    public Caller caller() {
        return caller;
    }

    /** The variables that the function sees, secrets among them. */
    public Map<String, String> environment() {
        return environment;
    }

    /** What the call is signed with, if the function is elsewhere. */
    public Optional<String> secret() {
        return secret;
    }

    /** Takes what the function says. */
    public FunctionLog log() {
        return log;
    }

    /** Notes that code had to be started for this call, and how long that took. */
    public void initialised(Duration time) {
        initNanos.addAndGet(time.toNanos());
    }

    /** Notes how much memory the function has used at most, in megabytes. */
    public void used(int peak) {
        megabytes.accumulateAndGet(peak, Math::max);
    }

    /** How long the start of its code took; zero for code that was ready. */
    Duration initialisation() {
        return Duration.ofNanos(initNanos.get());
    }

    /** How much memory the function has used at most, in megabytes; 0 when nobody knows. */
    int usedMegabytes() {
        return megabytes.get();
    }

    /**
     * On whose behalf a function is called.
     *
     * @param bot the bot's name
     * @param session the conversation; empty when there is none
     */
    public record Caller(String bot, String session) {}
}
