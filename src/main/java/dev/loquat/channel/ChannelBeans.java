package dev.loquat.channel;

import dev.loquat.observability.ReadinessCheck;
import dev.loquat.turn.Conversations;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** What the channels need besides the conversations themselves. */
@Singleton
final class ChannelBeans {

    /** Its zone is that of users who name none. */
    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    @Produces
    @DefaultBean
    @Singleton
    RequestIds requestIds() {
        return () -> UUID.randomUUID().toString();
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck readiness(Conversations conversations) {
        return new ReadinessCheck(conversations::readiness, conversations::problems);
    }
}
