package dev.loquat.turn;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Measures how long each stage of one turn takes. */
final class StageTimes {

    private final Map<String, Duration> stages = new LinkedHashMap<>();

    <T> T time(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        stages.put(stage, Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    Map<String, Duration> stages() {
        return stages;
    }
}
