package dev.loquat.bot.yaml;

import dev.loquat.bot.Alias;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code bot.yaml} and, wherever they are written, the locales. */
final class BotFileReader {

    /** Lex V2's limits for {@code idleSessionTTLInSeconds}. */
    private static final Duration LEAST_SESSION_TTL = Duration.ofMinutes(1);

    private static final Duration MOST_SESSION_TTL = Duration.ofHours(24);

    private final BotFolder folder;
    private final VersionsReader versions;
    private final SharedFunctions shared;
    private final Problems problems;

    BotFileReader(BotFolder folder, VersionsReader versions, SharedFunctions shared, Problems problems) {
        this.folder = folder;
        this.shared = shared;
        this.versions = versions;
        this.problems = problems;
    }

    /** The bot as far as it can be read, with the places of its names; what is missing was reported. */
    NamedBot read() {
        Optional<YamlFields> fields = folder.botFile().flatMap(node -> node.fields(Shape.BOT));
        List<YamlEntry> functionEntries = fields.flatMap(it -> it.get("functions"))
                .map(node -> node.entries("a map of functions"))
                .orElse(List.of());
        Optional<List<String>> functionNames = fields.map(it -> shared.namesBeside(names(functionEntries)));
        List<FunctionSpec> functions = functions(functionEntries);
        List<BotLocale> locales = locales(fields, new LocaleReader(functionNames, problems));
        Place start = Place.startOf(folder.path().resolve(BotFolder.BOT_FILE));
        Optional<Bot> bot = fields.map(it -> bot(it, functions, locales));
        return new NamedBot(
                bot,
                bot.flatMap(it -> aliases(it, fields)),
                place(fields, "name").orElse(start),
                place(fields, "id").or(() -> place(fields, "name")).orElse(start));
    }

    private static Bot bot(YamlFields fields, List<FunctionSpec> functions, List<BotLocale> locales) {
        String name = fields.required("name", "a bot has a name such as book-trip")
                .flatMap(node -> node.text("a name").filter(text -> Names.BOT.check(text, node)))
                .orElse("");
        String id = fields.get("id")
                .flatMap(node -> node.text("an id").filter(text -> Names.BOT_ID.check(text, node)))
                .orElseGet(() -> BotId.of(name));
        return new Bot(
                name,
                id,
                fields.get("description")
                        .flatMap(node -> node.prose("a description"))
                        .orElse(""),
                fields.get("sessionTtl")
                        .flatMap(node -> Scalars.duration(node, LEAST_SESSION_TTL, MOST_SESSION_TTL))
                        .orElse(Bot.DEFAULT_SESSION_TTL),
                functions,
                locales,
                LexMembersReader.read(fields));
    }

    private List<FunctionSpec> functions(List<YamlEntry> entries) {
        FunctionReader reader = new FunctionReader(new FunctionCode(folder.path()));
        List<FunctionSpec> functions = new ArrayList<>();
        entries.forEach(entry -> reader.read(entry).ifPresent(functions::add));
        List<FunctionSpec> all = shared.beside(functions, names(entries));
        new DestinationCheck(all, shared.namesBeside(names(entries))).check(entries);
        return all;
    }

    private static List<String> names(List<YamlEntry> entries) {
        return entries.stream().map(YamlEntry::name).toList();
    }

    private List<BotLocale> locales(Optional<YamlFields> bot, LocaleReader reader) {
        return new LocaleSources(folder)
                .of(bot).stream()
                        .map(source -> reader.read(source.id(), source.fields()))
                        .toList();
    }

    /** Empty when there is something wrong with them: half of a bot's aliases would be worse than those of before. */
    private Optional<List<Alias>> aliases(Bot draft, Optional<YamlFields> fields) {
        long errorsBefore = problems.errors();
        List<Alias> aliases = fields.flatMap(it -> it.get("aliases"))
                .map(new AliasesReader(draft, versions)::read)
                .orElse(List.of());
        return problems.errors() == errorsBefore ? Optional.of(aliases) : Optional.empty();
    }

    private static Optional<Place> place(Optional<YamlFields> fields, String key) {
        return fields.flatMap(it -> it.get(key)).map(YamlNode::place);
    }

    /**
     * A bot and where it says what it is called, for whoever finds that another bot is called the same.
     *
     * @param bot empty when {@code bot.yaml} could not be read
     * @param aliases its aliases; empty when they could not be read
     * @param name the place of its name
     * @param id the place of its id, or of the name from which the id is made
     */
    record NamedBot(Optional<Bot> bot, Optional<List<Alias>> aliases, Place name, Place id) {}
}
