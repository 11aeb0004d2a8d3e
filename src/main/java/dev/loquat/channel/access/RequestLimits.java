package dev.loquat.channel.access;

import dev.loquat.access.Principal;
import dev.loquat.access.limit.Limit;
import dev.loquat.access.limit.Throttle;
import dev.loquat.access.limit.Throttled;
import dev.loquat.bot.catalog.UnknownBot;
import dev.loquat.channel.Callers;
import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.Fault;
import dev.loquat.channel.HttpErrors;
import dev.loquat.turn.Conversations;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds callers and bots to their limits. A live conversation counts as one request, the one that opens it. */
@Singleton
final class RequestLimits {

    /** Next to {@link AccessFilter}, which has found out who the caller is. */
    private static final int WHEN_LET_IN = 240;

    private static final Pattern SESSION = Pattern.compile("/bots/([^/]+)/botAliases/([^/]+)/.*");

    /** A call of a function counts for its caller. */
    private static final String FUNCTIONS = "/2015-03-31/functions/";

    private final Throttle callers;
    private final Throttle bots;
    private final Conversations conversations;
    private final boolean isLimited;

    RequestLimits(AccessConfig config, Conversations conversations, Clock clock) {
        Limit caller = limit(config.limits().caller());
        Limit bot = limit(config.limits().bot());
        this.callers = new Throttle(caller, clock);
        this.bots = new Throttle(bot, clock);
        this.conversations = conversations;
        this.isLimited = !caller.equals(Limit.NONE) || !bot.equals(Limit.NONE);
    }

    void register(@Observes Filters filters) {
        if (isLimited) {
            filters.register(this::limit, WHEN_LET_IN);
        }
    }

    private void limit(RoutingContext http) {
        Matcher path = SESSION.matcher(http.normalizedPath());
        boolean isOfSession = path.matches();
        if (!isOfSession && !http.normalizedPath().startsWith(FUNCTIONS)) {
            http.next();
            return;
        }
        try {
            begin(http, caller(http), isOfSession ? bot(path) : Optional.empty());
        } catch (Throttled e) {
            http.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
            HttpErrors.send(http, new ErrorReply(Fault.THROTTLED, String.valueOf(e.getMessage())));
            return;
        }
        http.next();
    }

    private void begin(RoutingContext http, String caller, Optional<String> bot) {
        callers.begin(caller);
        try {
            bot.ifPresent(bots::begin);
        } catch (Throttled e) {
            callers.end(caller);
            throw e;
        }
        if (Callers.opensWebSocket(http)) {
            end(caller, bot);
        } else {
            http.addEndHandler(over -> end(caller, bot));
        }
    }

    private void end(String caller, Optional<String> bot) {
        callers.end(caller);
        bot.ifPresent(bots::end);
    }

    /** Where nobody is asked for a name, an address has to do. */
    private static String caller(RoutingContext http) {
        Principal caller = Callers.of(http);
        return caller.owner().isEmpty() ? http.request().remoteAddress().host() : caller.name();
    }

    /** A bot by its id, however the path calls it; what is not there needs no limit. */
    private Optional<String> bot(Matcher path) {
        try {
            return Optional.of(conversations
                    .bot(decoded(path.group(1)), decoded(path.group(2)))
                    .bot()
                    .id());
        } catch (UnknownBot | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Limit limit(AccessConfig.LimitConfig config) {
        return new Limit(config.rate(), config.concurrent());
    }
}
