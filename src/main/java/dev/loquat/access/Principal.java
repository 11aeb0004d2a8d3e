package dev.loquat.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * Who a request is from.
 *
 * @param name for logs and limits: the configured name, and for users of an identity provider their subject
 * @param owner the name under which sessions are kept, so that nobody meets those of another; empty for all that come in without
 *     credentials, who share theirs
 * @param grants what it may do
 * @param attributes session attributes that are known of it
 */
public record Principal(String name, String owner, Grants grants, Map<String, String> attributes) {

    /** Whoever comes where nobody is asked for credentials. */
    public static final Principal ANYONE = new Principal("anyone", "", Grants.ALL, Map.of());

    /** Sixteen bytes of a digest: short enough for a key of a database, and nobody finds a second name for one. */
    private static final int OWNER_BYTES = 16;

    /** Keeps a copy of the map. */
    public Principal {
        attributes = Map.copyOf(attributes);
    }

    /** A caller of this name, who owns the sessions that it begins. */
    public static Principal named(String name, Grants grants, Map<String, String> attributes) {
        byte[] digest = Digests.sha256(name.getBytes(StandardCharsets.UTF_8));
        return new Principal(name, HexFormat.of().formatHex(Arrays.copyOf(digest, OWNER_BYTES)), grants, attributes);
    }

    /**
     * Guards what is the operator's.
     *
     * @param what is asked for, for the message
     * @throws AccessDenied when it is none of the caller's business
     */
    public void requireAdmin(String what) {
        if (!grants.isAdmin()) {
            throw new AccessDenied(
                    AccessDenied.Reason.NOT_ALLOWED,
                    what + " is for callers with 'admin' only; '" + name + "' has not been given it");
        }
    }

    /**
     * Guards a bot.
     *
     * @throws AccessDenied when the caller may not speak with it behind this alias
     */
    public void requireBot(String botId, String botName, String aliasId, String aliasName) {
        if (!grants.allow(botId, botName, aliasId, aliasName)) {
            throw noAccess();
        }
    }

    /** Says the same of bots that may not be spoken with and of bots that there are not. */
    public AccessDenied noAccess() {
        return new AccessDenied(
                AccessDenied.Reason.NOT_ALLOWED, "'" + name + "' has no access to this bot behind this alias");
    }
}
