package dev.loquat.channel.access;

import dev.loquat.access.Doorkeeper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets no server start that others can reach and that asks nobody for credentials, unless its operator says that it shall. */
@Singleton
final class OpenAddress {

    private static final Logger LOG = Logger.getLogger(OpenAddress.class);

    /** Before models are loaded: who has to change the configuration need not wait for them. */
    private static final int FIRST = 1;

    private final Doorkeeper doorkeeper;
    private final AccessConfig config;
    private final String host;

    OpenAddress(Doorkeeper doorkeeper, AccessConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.doorkeeper = doorkeeper;
        this.config = config;
        this.host = host;
    }

    void check(@Observes @Priority(FIRST) StartupEvent start) {
        if (doorkeeper.isClosed() || isThisMachineOnly(host)) {
            return;
        }
        if (!config.allowAnyone()) {
            throw new ConfigurationException(refusal(host));
        }
        LOG.warnf(
                "ANYONE who reaches %s may speak with every bot, read sessions and metrics: nobody is asked for credentials"
                        + " (loquat.access.allow-anyone=true).",
                host);
    }

    /** What the operator is told. */
    static String refusal(String host) {
        return "The server would listen on '" + host + "', where others reach it, and asks nobody for credentials."
                + " Do one of these: let it listen on 127.0.0.1; name who may come in, which takes one line"
                + " (./loquat keys new NAME prints it; docs/security.md has the other ways); or, where something in"
                + " front of it asks for credentials, set loquat.access.allow-anyone=true.";
    }

    /** A name that leads nowhere is left to the HTTP server, which says so. */
    static boolean isThisMachineOnly(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
