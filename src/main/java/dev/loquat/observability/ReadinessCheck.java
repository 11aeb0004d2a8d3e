package dev.loquat.observability;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready when all that a turn needs is: each part is listed as {@code UP} or {@code DOWN}. */
public final class ReadinessCheck implements HealthCheck {

    /** More would hide the first ones. */
    private static final int MOST_PROBLEMS = 5;

    private final Supplier<Map<String, Boolean>> readiness;
    private final Supplier<List<String>> problems;

    /**
     * @param readiness the parts by their names, such as {@code session store}, and whether each works now
     * @param problems what is wrong with the bots' files; that is shown, and bots answer as they were before
     */
    public ReadinessCheck(Supplier<Map<String, Boolean>> readiness, Supplier<List<String>> problems) {
        this.readiness = readiness;
        this.problems = problems;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, Boolean> parts = readiness.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("conversations")
                .status(parts.values().stream().allMatch(Boolean::booleanValue));
        parts.forEach((part, isReady) -> response.withData(part, isReady ? "UP" : "DOWN"));
        List<String> wrong = problems.get();
        for (int i = 0; i < Math.min(MOST_PROBLEMS, wrong.size()); i++) {
            response.withData("problem " + (i + 1) + " of " + wrong.size(), wrong.get(i));
        }
        return response.build();
    }
}
