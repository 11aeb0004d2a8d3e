package dev.loquat.bot.yaml;

import dev.loquat.bot.Alias;
import dev.loquat.bot.Alias.LocaleSettings;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a bot's aliases: an object each, in short the number of the version. */
final class AliasesReader {

    private final Bot draft;
    private final VersionsReader versions;

    /**
     * @param draft the bot as its folder has it, as far as that could be read
     * @param versions the published versions, which are read when an alias points at them
     */
    AliasesReader(Bot draft, VersionsReader versions) {
        this.draft = draft;
        this.versions = versions;
    }

    List<Alias> read(YamlNode node) {
        List<Alias> aliases = new ArrayList<>();
        for (YamlEntry entry : node.entries("a map of aliases")) {
            if (Names.ALIAS.check(entry.name(), entry.key())) {
                alias(entry).filter(alias -> isUnique(alias, aliases, entry)).ifPresent(aliases::add);
            }
        }
        return aliases;
    }

    private Optional<Alias> alias(YamlEntry entry) {
        if (entry.value().isText()) {
            return version(entry.name(), entry.value())
                    .map(version -> new Alias(entry.name(), idOf(entry.name()), version, Map.of()));
        }
        return entry.value().fields(Shape.ALIAS).flatMap(fields -> alias(entry.name(), fields));
    }

    private Optional<Alias> alias(String name, YamlFields fields) {
        boolean isTest = name.equals(Alias.TEST_NAME);
        Optional<String> version = isTest && !fields.has("version")
                ? Optional.of(Alias.DRAFT)
                : fields.required("version", "an alias points at a published version such as 1")
                        .flatMap(node -> version(name, node));
        String id = fields.get("id")
                .flatMap(node ->
                        node.text("an id").filter(text -> Names.ALIAS_ID.check(text, node) && isFree(text, name, node)))
                .orElseGet(() -> idOf(name));
        return version.map(it -> new Alias(
                name,
                id,
                it,
                fields.get("locales").map(node -> locales(node, it)).orElse(Map.of())));
    }

    private Optional<String> version(String alias, YamlNode node) {
        return node.text("a version").filter(version -> {
            if (alias.equals(Alias.TEST_NAME) && !version.equals(Alias.DRAFT)) {
                node.error(Quoted.of(alias) + " is the alias of " + Alias.DRAFT
                        + " and of nothing else; give the alias of " + Quoted.of(version) + " another name");
                return false;
            }
            List<String> known = Stream.concat(versions.names().stream(), Stream.of(Alias.DRAFT))
                    .toList();
            boolean isKnown = known.contains(version);
            if (!isKnown) {
                node.unknown("version", version, known);
            } else if (!version.equals(Alias.DRAFT)) {
                versions.read(version);
            }
            return isKnown;
        });
    }

    private Map<String, LocaleSettings> locales(YamlNode node, String version) {
        Optional<Bot> target = version.equals(Alias.DRAFT)
                ? Optional.of(draft)
                : versions.read(version).bot();
        Map<String, LocaleSettings> locales = new LinkedHashMap<>();
        for (YamlEntry entry : node.entries("a map of locales")) {
            List<String> known = target.map(AliasesReader::localesOf).orElse(List.of(entry.name()));
            if (!known.contains(entry.name())) {
                entry.key().unknown("locale", entry.name(), known);
            }
            entry.value()
                    .fields(Shape.ALIAS_LOCALE)
                    .ifPresent(fields -> locales.put(entry.name(), settings(fields, target)));
        }
        return locales;
    }

    private static LocaleSettings settings(YamlFields fields, Optional<Bot> target) {
        Optional<String> function = fields.get("function")
                .flatMap(node -> node.text("a function's name").filter(name -> isFunction(name, target, node)));
        return new LocaleSettings(fields.get("enabled").flatMap(Scalars::flag).orElse(true), function);
    }

    private static boolean isFunction(String name, Optional<Bot> target, YamlNode node) {
        List<String> known = target.map(
                        bot -> bot.functions().stream().map(FunctionSpec::name).toList())
                .orElse(List.of(name));
        if (!known.contains(name)) {
            node.unknown("function", name, known);
        }
        return known.contains(name);
    }

    private static List<String> localesOf(Bot bot) {
        return bot.locales().stream().map(BotLocale::id).toList();
    }

    private String idOf(String alias) {
        return alias.equals(Alias.TEST_NAME) ? Alias.TEST_ID : BotId.of(draft.id() + "/" + alias);
    }

    private static boolean isFree(String id, String alias, YamlNode node) {
        boolean isFree = id.equals(Alias.TEST_ID) == alias.equals(Alias.TEST_NAME);
        if (!isFree) {
            node.error("the id " + Alias.TEST_ID + " is that of " + Alias.TEST_NAME + " and of nothing else");
        }
        return isFree;
    }

    private static boolean isUnique(Alias alias, List<Alias> others, YamlEntry entry) {
        Optional<Alias> twin =
                others.stream().filter(other -> other.id().equals(alias.id())).findFirst();
        twin.ifPresent(other -> entry.key()
                .error("duplicate id " + Quoted.of(alias.id()) + "; the alias " + Quoted.of(other.name())
                        + " has it already: give each alias its own"));
        return twin.isEmpty();
    }
}
