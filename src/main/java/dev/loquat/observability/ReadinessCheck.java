package dev.loquat.observability;

import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready when all that a turn needs is: each part is listed as {@code UP} or {@code DOWN}. */
public final class ReadinessCheck implements HealthCheck {

    private final Supplier<Map<String, Boolean>> readiness;

    /**
     * @param readiness the parts by their names, such as {@code session store}, and whether each works now
     */
    public ReadinessCheck(Supplier<Map<String, Boolean>> readiness) {
        this.readiness = readiness;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, Boolean> parts = readiness.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("conversations")
                .status(parts.values().stream().allMatch(Boolean::booleanValue));
        parts.forEach((part, isReady) -> response.withData(part, isReady ? "UP" : "DOWN"));
        return response.build();
    }
}
