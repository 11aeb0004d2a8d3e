package dev.loquat.fulfillment.queue;

import dev.loquat.LoquatException;
import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.FunctionSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Functions that remember how they were called, and fail as they are told to. */
public final class RememberedCalls implements EventTargets {

    private final Map<String, FunctionSpec> functions = new HashMap<>();
    private final Deque<LoquatException> failures = new ArrayDeque<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    public RememberedCalls function(String name, EventInvokeConfig config) {
        return with(name, FunctionSpec.Concurrency.UNRESERVED, config);
    }

    RememberedCalls turnedOff(String name) {
        return with(name, new FunctionSpec.Concurrency(OptionalInt.of(0), 0), EventInvokeConfig.USUAL);
    }

    private RememberedCalls with(String name, FunctionSpec.Concurrency concurrency, EventInvokeConfig config) {
        functions.put(
                name,
                new FunctionSpec(
                        name,
                        "java",
                        "",
                        Optional.empty(),
                        Duration.ofSeconds(3),
                        FunctionSpec.DEFAULT_MEMORY,
                        Map.of(),
                        concurrency,
                        Optional.empty(),
                        FunctionSpec.DEFAULT_STORAGE,
                        config,
                        List.of(),
                        FunctionSpec.Isolation.STANDARD,
                        Optional.empty()));
        return this;
    }

    /** The next calls fail in this way, one after the other. */
    public void fail(LoquatException... next) {
        failures.addAll(List.of(next));
    }

    /** Each call as {@code function payload}, without what is between. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Optional<FunctionSpec> function(FunctionAddress address) {
        return Optional.ofNullable(functions.get(address.function()));
    }

    @Override
    public synchronized byte[] invoke(FunctionAddress address, String requestId, String event) {
        calls.add(address.function() + " " + event);
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return "\"done\"".getBytes(StandardCharsets.UTF_8);
    }
}
