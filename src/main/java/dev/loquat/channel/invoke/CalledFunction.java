package dev.loquat.channel.invoke;

import dev.loquat.access.Principal;
import dev.loquat.bot.Alias;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.UnknownBot;
import dev.loquat.channel.invoke.InvokeRefused.Kind;
import dev.loquat.turn.Conversations;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which function of which bot is called.
 *
 * @param bot the bot in the version that is called
 * @param function the function's name
 */
record CalledFunction(BotSnapshot bot, String function) {

    /** A name, a partial ARN or an ARN, each perhaps with a qualifier, as Lambda takes them. */
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:arn:[a-z0-9-]+:lambda:[a-z0-9-]*:)?(?:[0-9]{12}:)?function:)?(?:([0-9A-Za-z_-]+)\\.)?([0-9A-Za-z_-]+)"
                    + "(?::(\\$LATEST|[0-9A-Za-z_-]+))?");

    private static final String LATEST = "$LATEST";

    /**
     * Finds a function.
     *
     * @param name {@code BOT.FUNCTION}, or {@code FUNCTION} where only one bot has one of that name or
     *     bots share it
     * @param qualifier the id or the name of an alias; the draft unless said
     * @throws InvokeRefused when there is none
     * @throws dev.loquat.access.AccessDenied when its bot is none of the caller's business
     */
    static CalledFunction find(String name, Optional<String> qualifier, Principal caller, Conversations conversations) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new InvokeRefused(
                    Kind.INVALID_PARAMETER, "FunctionName '" + name + "' is none; expected BOT.FUNCTION or an ARN");
        }
        String alias = qualifier
                .or(() -> Optional.ofNullable(parts.group(3)))
                .filter(it -> !it.equals(LATEST))
                .orElse(Alias.TEST_ID);
        String function = parts.group(2);
        BotSnapshot bot = Optional.ofNullable(parts.group(1))
                .map(it -> named(it, alias, caller, conversations))
                .orElseGet(() -> owner(function, alias, caller, conversations));
        caller.requireBot(bot.bot().id(), bot.bot().name(), bot.aliasId(), bot.aliasName());
        if (bot.bot().function(function).isEmpty()) {
            throw notFound(function);
        }
        return new CalledFunction(bot, function);
    }

    /** Lambda's word for the version that is called. */
    String version() {
        return bot.isDraft() ? LATEST : bot.version();
    }

    /** Who may not call every bot does not learn from a failure which ones there are. */
    private static BotSnapshot named(String bot, String alias, Principal caller, Conversations conversations) {
        try {
            return conversations.bot(bot, alias);
        } catch (UnknownBot e) {
            throw caller.grants().allowEveryBot()
                    ? new InvokeRefused(Kind.NOT_FOUND, String.valueOf(e.getMessage()))
                    : caller.noAccess();
        }
    }

    private static BotSnapshot owner(String function, String alias, Principal caller, Conversations conversations) {
        List<BotSnapshot> owners = conversations.deployments().stream()
                .filter(bot -> List.of(bot.aliasId(), bot.aliasName()).contains(alias))
                .filter(bot -> bot.bot().function(function).isPresent())
                .filter(bot -> caller.grants().allow(bot.bot().id(), bot.bot().name(), bot.aliasId(), bot.aliasName()))
                .toList();
        if (owners.size() > 1 && !isShared(function, owners)) {
            throw new InvokeRefused(
                    Kind.INVALID_PARAMETER,
                    "Several bots have a function '" + function + "': call "
                            + String.join(
                                    " or ",
                                    owners.stream()
                                            .map(bot -> bot.bot().name() + "." + function)
                                            .toList()));
        }
        return owners.stream().findFirst().orElseThrow(() -> notFound(function));
    }

    /** One and the same, whichever of its bots it is called for. */
    private static boolean isShared(String function, List<BotSnapshot> owners) {
        return owners.stream()
                .allMatch(bot -> bot.bot()
                        .function(function)
                        .filter(FunctionSpec::isShared)
                        .isPresent());
    }

    private static InvokeRefused notFound(String function) {
        return new InvokeRefused(
                Kind.NOT_FOUND, "Function not found: arn:aws:lambda:local:000000000000:function:" + function);
    }
}
