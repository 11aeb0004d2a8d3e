package dev.loquat.runtime;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.FolderCatalog;
import dev.loquat.bot.catalog.UnknownBot;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionRuntimes;
import dev.loquat.fulfillment.Invocation.Caller;
import dev.loquat.fulfillment.queue.EventTargets;
import dev.loquat.fulfillment.queue.FunctionAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The functions of the bots that are served, as they are when an event comes. */
final class ServedFunctions implements EventTargets {

    private final FolderCatalog catalog;
    private final FunctionRuntimes host;

    ServedFunctions(FolderCatalog catalog, FunctionRuntimes host) {
        this.catalog = catalog;
        this.host = host;
    }

    @Override
    public Optional<FunctionSpec> function(FunctionAddress address) {
        return bot(address).flatMap(bot -> bot.bot().function(address.function()));
    }

    @Override
    public byte[] invoke(FunctionAddress address, String requestId, String event) {
        BotSnapshot bot = bot(address)
                .orElseThrow(() -> new FunctionFailed("there is no bot " + address.botId() + " behind the alias "
                        + address.aliasId() + " any more."));
        FunctionSpec spec = bot.bot()
                .function(address.function())
                .orElseThrow(() -> new FunctionFailed(
                        "the bot '" + bot.bot().name() + "' has no function '" + address.function() + "' any more."));
        return host.invoke(
                new FunctionCode(spec, bot.folder()),
                new Caller(bot.bot().name(), ""),
                requestId,
                event.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<BotSnapshot> bot(FunctionAddress address) {
        try {
            return Optional.of(catalog.bot(address.botId(), address.aliasId()));
        } catch (UnknownBot e) {
            return Optional.empty();
        }
    }
}
