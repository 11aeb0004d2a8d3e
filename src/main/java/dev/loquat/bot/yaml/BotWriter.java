package dev.loquat.bot.yaml;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.yaml.Written.Entries;
import dev.loquat.bot.yaml.Written.Layout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a bot as people write it: short forms, no defaults, quotes only where they are needed. What {@link BotReader} reads of
 * it equals the bot, and the same bot always gives the same text.
 */
public final class BotWriter {

    private BotWriter() {}

    /**
     * The files of a bot by their names: {@code bot.yaml} and one for each locale, such as {@code en_US.yaml}. The code of its
     * functions is not among them.
     */
    public static Map<String, String> write(Bot bot) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(BotFolder.BOT_FILE, YamlFileWriter.write(bot(bot)));
        bot.locales()
                .forEach(locale -> files.put(
                        BotFolder.localeFileName(locale.id()), YamlFileWriter.write(LocaleWriter.write(locale))));
        return files;
    }

    private static Entries bot(Bot bot) {
        List<String> locales = bot.locales().stream().map(BotLocale::id).toList();
        return new WrittenFields()
                .text("name", bot.name())
                .text("id", bot.id(), BotId.of(bot.name()))
                .text("description", bot.description())
                .duration("sessionTtl", bot.sessionTtl(), Bot.DEFAULT_SESSION_TTL)
                .put("functions", functions(bot.functions()).unlessEmpty())
                .put("locales", Written.texts(locales, Layout.COMPACT))
                .put("lex", LexMembersWriter.write(bot.lex()))
                .in(Layout.SPREAD);
    }

    private static Entries functions(List<FunctionSpec> functions) {
        WrittenFields all = new WrittenFields();
        functions.stream()
                .filter(function -> !function.isShared())
                .forEach(function -> all.put(function.name(), FunctionWriter.write(function)));
        return all.in(Layout.SPREAD);
    }
}
