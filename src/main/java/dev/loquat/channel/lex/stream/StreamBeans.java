package dev.loquat.channel.lex.stream;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the streams need unless somebody else provides it. */
@Singleton
final class StreamBeans {

    @Produces
    @DefaultBean
    @Singleton
    StreamSignatures signatures() {
        return StreamSignatures.UNCHECKED;
    }
}
