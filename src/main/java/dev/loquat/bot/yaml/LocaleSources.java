package dev.loquat.bot.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a bot's locales are written: listed or inline in {@code bot.yaml}, each in a file beside it, or both. */
final class LocaleSources {

    /** The locale whose keys may stand at the top of {@code bot.yaml}. */
    static final String DEFAULT_LOCALE = "en_US";

    /** Those of a locale's keys that are nothing of the bot's own. */
    static final List<String> INLINE_KEYS = Shape.LOCALE.keys().stream()
            .filter(key -> !List.of("description", "lex").contains(key))
            .toList();

    private final BotFolder folder;

    LocaleSources(BotFolder folder) {
        this.folder = folder;
    }

    /** The locales of a bot; those with a file when {@code bot.yaml} could not be read. */
    List<LocaleSource> of(Optional<YamlFields> bot) {
        Optional<YamlNode> declared = bot.flatMap(fields -> fields.get("locales"));
        Optional<YamlEntry> inline = bot.flatMap(LocaleSources::inlineKey);
        if (declared.isPresent()) {
            inline.ifPresent(entry -> entry.key()
                    .error(Quoted.of(entry.name()) + " stands beside 'locales'; move it into one of the locales"));
            return declared(declared.get());
        }
        List<LocaleSource> beside = beside();
        if (inline.isEmpty()) {
            bot.filter(fields -> folder.localesWithFile().isEmpty()).ifPresent(LocaleSources::reportNone);
            return beside;
        }
        inline.filter(entry -> !folder.localesWithFile().isEmpty())
                .ifPresent(entry -> entry.key()
                        .error(Quoted.of(entry.name()) + " stands here though there is also "
                                + folder.localesWithFile().get(0) + ".yaml; move it there"));
        return bot.map(fields -> List.of(new LocaleSource(DEFAULT_LOCALE, fields.only(INLINE_KEYS))))
                .orElse(beside);
    }

    private List<LocaleSource> declared(YamlNode locales) {
        List<LocaleSource> sources = new ArrayList<>();
        if (locales.isMap()) {
            for (YamlEntry entry : locales.entries("a map of locales")) {
                Optional<YamlFields> fields = entry.value().isNothing()
                        ? file(entry.name(), entry.key())
                        : named(entry.name(), entry.key())
                                .flatMap(it -> entry.value().fields(Shape.LOCALE));
                fields.ifPresent(it -> sources.add(new LocaleSource(entry.name(), it)));
            }
        } else {
            fromList(locales, sources);
        }
        return sources;
    }

    private void fromList(YamlNode locales, List<LocaleSource> sources) {
        List<String> seen = new ArrayList<>();
        List<YamlNode> nodes = locales.list("a list of locales such as [en_US], or a map of them");
        if (locales.isList() && nodes.isEmpty()) {
            locales.error("expected at least one locale such as en_US, found none");
        }
        for (YamlNode node : nodes) {
            node.text("a locale such as en_US").ifPresent(id -> {
                if (seen.contains(id)) {
                    node.error("duplicate locale " + Quoted.of(id));
                } else {
                    seen.add(id);
                    file(id, node).ifPresent(fields -> sources.add(new LocaleSource(id, fields)));
                }
            });
        }
    }

    private List<LocaleSource> beside() {
        List<LocaleSource> sources = new ArrayList<>();
        for (String id : folder.localesWithFile()) {
            folder.localeFile(id, Optional.empty())
                    .flatMap(node -> node.fields(Shape.LOCALE))
                    .ifPresent(fields -> sources.add(new LocaleSource(id, fields)));
        }
        return sources;
    }

    private Optional<YamlFields> file(String id, YamlNode at) {
        return named(id, at)
                .flatMap(it -> folder.localeFile(id, Optional.of(at)))
                .flatMap(node -> node.fields(Shape.LOCALE));
    }

    private static Optional<String> named(String id, YamlNode at) {
        return Names.LOCALE.check(id, at) ? Optional.of(id) : Optional.empty();
    }

    private static Optional<YamlEntry> inlineKey(YamlFields bot) {
        return INLINE_KEYS.stream().map(bot::entry).flatMap(Optional::stream).findFirst();
    }

    private static void reportNone(YamlFields bot) {
        bot.object()
                .error("the bot has no locale; expected a file such as " + DEFAULT_LOCALE
                        + ".yaml beside bot.yaml, or 'intents' in it");
    }

    /**
     * A locale and where it is written.
     *
     * @param id the locale
     * @param fields its keys, maybe among those of the bot
     */
    record LocaleSource(String id, YamlFields fields) {}
}
