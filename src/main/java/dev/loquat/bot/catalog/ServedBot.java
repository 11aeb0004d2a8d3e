package dev.loquat.bot.catalog;

import dev.loquat.bot.Alias;
import dev.loquat.bot.NearestName;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.bot.yaml.ReadBot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is served of one bot's folder.
 *
 * @param read the last reading, which may have found errors
 * @param draft the folder itself, as it was when it last had no error; empty when it always had one
 * @param aliases all aliases but the test alias
 * @param published the versions to which aliases point, by their numbers; without those that cannot be used
 * @param deployments the bot behind each of its aliases, the test alias first
 */
record ServedBot(
        ReadBot read,
        Optional<BotSnapshot> draft,
        List<Alias> aliases,
        Map<String, BotSnapshot> published,
        List<BotSnapshot> deployments) {

    /** A bot that was read for the first time. */
    static ServedBot of(ReadBot read, long revision) {
        return nothingOf(read).after(read, revision);
    }

    /** A bot of which nothing is served. */
    static ServedBot nothingOf(ReadBot read) {
        return new ServedBot(read, Optional.empty(), List.of(), Map.of(), List.of());
    }

    /** What is served after another reading: what is not better than before stays as it is. */
    ServedBot after(ReadBot again, long revision) {
        List<Alias> declared = again.aliases().orElseGet(this::declaredAliases);
        Alias test = declared.stream().filter(ServedBot::isTest).findFirst().orElse(Alias.TEST);
        List<Alias> others = declared.stream().filter(alias -> !isTest(alias)).toList();
        Optional<BotSnapshot> newDraft = newDraft(again, test, revision);
        Map<String, BotSnapshot> versions = versions(again, others);
        return new ServedBot(again, newDraft, others, versions, deployments(newDraft, others, versions));
    }

    private static List<BotSnapshot> deployments(
            Optional<BotSnapshot> draft, List<Alias> others, Map<String, BotSnapshot> versions) {
        List<BotSnapshot> deployments = new ArrayList<>();
        draft.map(snapshot -> snapshot.behind(snapshot.alias())).ifPresent(deployments::add);
        for (Alias alias : others) {
            Optional<BotSnapshot> version =
                    alias.version().equals(Alias.DRAFT) ? draft : Optional.ofNullable(versions.get(alias.version()));
            version.map(snapshot -> snapshot.behind(alias)).ifPresent(deployments::add);
        }
        return deployments;
    }

    private List<Alias> declaredAliases() {
        return Stream.concat(draft.map(BotSnapshot::alias).stream(), aliases.stream())
                .toList();
    }

    private Optional<BotSnapshot> newDraft(ReadBot again, Alias test, long revision) {
        Optional<BotSnapshot> standing = draft.map(snapshot -> snapshot.withAlias(test));
        boolean isSame = again.bot().isEmpty() || again.bot().equals(standing.map(BotSnapshot::bot));
        return isSame
                ? standing
                : again.bot().map(bot -> new BotSnapshot(bot, again.folder(), Alias.DRAFT, revision, test));
    }

    /** A version that is served is never read anew: it is what it was when it was published. */
    private Map<String, BotSnapshot> versions(ReadBot again, List<Alias> others) {
        Map<String, BotSnapshot> versions = new LinkedHashMap<>();
        for (Alias alias : others) {
            Optional<BotSnapshot> known = Optional.ofNullable(published.get(alias.version()));
            Optional<ReadBot> fresh = Optional.ofNullable(again.versions().get(alias.version()));
            known.or(() -> fresh.flatMap(ReadBot::bot)
                            .map(bot -> new BotSnapshot(bot, fresh.get().folder(), alias.version(), 0, alias)))
                    .ifPresent(snapshot -> versions.put(alias.version(), snapshot));
        }
        return versions;
    }

    /** What tells it from other bots; any of its versions will do, as they share it. */
    Optional<BotSnapshot> any() {
        return deployments().stream().findFirst();
    }

    /** The bot behind an alias, of which an id comes before a name. */
    BotSnapshot behind(String idOrName) {
        if (idOrName.equals(Alias.TEST_ID) || idOrName.equals(Alias.TEST_NAME)) {
            return target(Alias.TEST)
                    .orElseThrow(() -> new UnknownBot("the draft of bot '" + name()
                            + "' is left out because of errors; the first is " + firstError()));
        }
        Alias alias = aliases.stream()
                .filter(each -> each.id().equals(idOrName))
                .findFirst()
                .or(() -> aliases.stream()
                        .filter(each -> each.name().equals(idOrName))
                        .findFirst())
                .orElseThrow(() -> new UnknownBot(explain(idOrName)));
        return target(alias)
                .orElseThrow(() -> new UnknownBot("alias '" + alias.name() + "' of bot '" + name()
                        + "' points at version " + alias.version() + ", which is left out because of errors; the first"
                        + " is " + firstError()));
    }

    private Optional<BotSnapshot> target(Alias alias) {
        return deployments.stream()
                .filter(snapshot -> snapshot.aliasId().equals(alias.id()))
                .findFirst();
    }

    private String explain(String idOrName) {
        List<String> names = Stream.concat(
                        Stream.of(Alias.TEST_ID, Alias.TEST_NAME),
                        aliases.stream().flatMap(alias -> Stream.of(alias.id(), alias.name())))
                .toList();
        StringBuilder expected =
                new StringBuilder(Alias.TEST_ID + " (" + Alias.TEST_NAME + "), which is the bot's folder itself");
        aliases.forEach(alias -> expected.append(", ")
                .append(alias.id())
                .append(" (")
                .append(alias.name())
                .append("), which is version ")
                .append(alias.version()));
        return "bot '" + name() + "' has no alias '" + idOrName + "'; expected " + expected
                + NearestName.to(idOrName, names)
                        .map(name -> "; did you mean '" + name + "'?")
                        .orElse("");
    }

    private String name() {
        return any().map(snapshot -> snapshot.bot().name())
                .orElseGet(() -> String.valueOf(read.folder().getFileName()));
    }

    String firstError() {
        return read.problems().stream()
                .filter(BotProblem::isError)
                .findFirst()
                .map(BotProblem::render)
                .orElse("");
    }

    private static boolean isTest(Alias alias) {
        return alias.name().equals(Alias.TEST_NAME);
    }
}
