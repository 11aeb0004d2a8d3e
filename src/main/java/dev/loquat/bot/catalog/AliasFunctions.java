package dev.loquat.bot.catalog;

import dev.loquat.bot.Alias;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import java.util.List;
import java.util.Optional;

/**
 * A bot as it is behind an alias: hooks that name no function call the one that the alias has for the locale. Unless the alias
 * says which, that is the bot's only function beside those that bots share; a bot with none, or with several, calls nothing there.
 */
final class AliasFunctions {

    private AliasFunctions() {}

    static Bot resolve(Bot bot, Alias alias) {
        List<BotLocale> locales = bot.locales().stream()
                .map(locale -> function(bot, alias, locale)
                        .map(function -> resolve(locale, function))
                        .orElse(locale))
                .toList();
        return locales.equals(bot.locales())
                ? bot
                : new Bot(
                        bot.name(), bot.id(), bot.description(), bot.sessionTtl(), bot.functions(), locales, bot.lex());
    }

    private static Optional<FunctionRef> function(Bot bot, Alias alias, BotLocale locale) {
        List<FunctionSpec> own =
                bot.functions().stream().filter(it -> !it.isShared()).toList();
        return alias.function(locale.id())
                .or(() -> own.size() == 1 ? Optional.of(own.get(0).name()) : Optional.empty())
                .map(FunctionRef::named);
    }

    private static BotLocale resolve(BotLocale locale, FunctionRef function) {
        return new BotLocale(
                locale.id(),
                locale.confidenceThreshold(),
                locale.intents().stream()
                        .map(intent -> intent.withHooks(resolve(intent, function)))
                        .toList(),
                locale.slotTypes(),
                locale.customVocabulary(),
                locale.disambiguation(),
                locale.description(),
                locale.lex());
    }

    private static Hooks resolve(Intent intent, FunctionRef function) {
        return new Hooks(
                intent.hooks().dialog().map(hook -> resolve(hook, function)),
                intent.hooks().fulfillment().map(hook -> resolve(hook, function)));
    }

    private static FunctionRef resolve(FunctionRef hook, FunctionRef function) {
        return hook.equals(FunctionRef.OF_ALIAS) ? function : hook;
    }
}
