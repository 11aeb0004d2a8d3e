package dev.loquat.bot.catalog;

import dev.loquat.bot.Alias;
import dev.loquat.bot.NearestName;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.bot.yaml.ReadBot;
import dev.loquat.bot.yaml.ReadBots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is served of a folder of bots.
 *
 * @param bots a bot for each folder, also where nothing can be served of it
 * @param problems all that the last reading found
 * @param revision how many readings there were
 */
record ServedBots(List<ServedBot> bots, List<BotProblem> problems, long revision) {

    static final ServedBots NONE = new ServedBots(List.of(), List.of(), 0);

    private static final Comparator<BotSnapshot> BY_NAME =
            Comparator.comparing(snapshot -> snapshot.bot().name());

    /** What is served after another reading. */
    ServedBots after(ReadBots read) {
        long next = revision + 1;
        List<ServedBot> again = read.bots().stream()
                .map(bot -> ofFolder(bot.folder())
                        .map(served -> served.after(bot, next))
                        .orElseGet(() -> ServedBot.of(bot, next)))
                .toList();
        return new ServedBots(withoutTwins(again), read.problems(), next);
    }

    private Optional<ServedBot> ofFolder(Path folder) {
        return bots.stream().filter(bot -> bot.read().folder().equals(folder)).findFirst();
    }

    /** A bot that stays as it was in spite of errors gives way to a good one that is called so by now. */
    private static List<ServedBot> withoutTwins(List<ServedBot> bots) {
        Set<String> taken = new HashSet<>();
        bots.stream()
                .flatMap(bot -> bot.read().bot().stream())
                .flatMap(bot -> Stream.of(bot.name(), bot.id()))
                .forEach(taken::add);
        List<ServedBot> unique = new ArrayList<>();
        for (ServedBot bot : bots) {
            boolean isStale = bot.read().bot().isEmpty();
            boolean isTwin = bot.any()
                    .filter(any -> taken.contains(any.bot().name())
                            || taken.contains(any.bot().id()))
                    .isPresent();
            unique.add(isStale && isTwin ? ServedBot.nothingOf(bot.read()) : bot);
        }
        return unique;
    }

    List<BotSnapshot> drafts() {
        return deployments().stream()
                .filter(snapshot -> snapshot.aliasId().equals(Alias.TEST_ID))
                .toList();
    }

    List<BotSnapshot> deployments() {
        return bots.stream()
                .flatMap(bot -> bot.deployments().stream())
                .sorted(BY_NAME)
                .toList();
    }

    /** An id comes before a name, so that no name can hide another bot's id. */
    ServedBot bot(String idOrName, Path folder) {
        Stream<ServedBot> byId = bots.stream()
                .filter(bot ->
                        bot.any().filter(it -> it.bot().id().equals(idOrName)).isPresent());
        Stream<ServedBot> byName = bots.stream()
                .filter(bot ->
                        bot.any().filter(it -> it.bot().name().equals(idOrName)).isPresent());
        return Stream.concat(byId, byName).findFirst().orElseThrow(() -> new UnknownBot(explain(idOrName, folder)));
    }

    private String explain(String idOrName, Path folder) {
        List<BotSnapshot> known =
                bots.stream().flatMap(bot -> bot.any().stream()).sorted(BY_NAME).toList();
        List<String> names = known.stream().map(it -> it.bot().name()).toList();
        List<String> ids = known.stream().map(it -> it.bot().id()).toList();
        String expected = names.isEmpty() ? "there is none in " + folder : "expected " + String.join(", ", names);
        return "no bot has the name or id '" + idOrName + "'; " + expected
                + NearestName.to(
                                idOrName,
                                Stream.concat(names.stream(), ids.stream()).toList())
                        .map(name -> "; did you mean '" + name + "'?")
                        .orElse("")
                + leftOut();
    }

    private String leftOut() {
        List<ReadBot> invalid = bots.stream()
                .filter(bot -> bot.any().isEmpty())
                .map(ServedBot::read)
                .toList();
        return invalid.isEmpty()
                ? ""
                : " (left out because of errors: " + invalid.size() + "; the first is "
                        + ServedBot.nothingOf(invalid.get(0)).firstError() + ")";
    }
}
