package dev.loquat.bot.yaml;

import dev.loquat.bot.FunctionSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks whom functions tell of how their events ended. It has to be a function of the same bot, and none that comes round to the
 * first one again: Lambda stops such circles when they have turned for a while, here they do not begin.
 */
final class DestinationCheck {

    private static final List<String> KEYS = List.of("onSuccess", "onFailure");

    private final Map<String, List<String>> told = new HashMap<>();
    private final List<String> names;

    /**
     * @param functions all that the bot has
     * @param names what may be named, also what could not be read
     */
    DestinationCheck(List<FunctionSpec> functions, List<String> names) {
        this.names = names;
        functions.forEach(function -> told.put(
                function.name(),
                Stream.concat(function.eventInvoke().onSuccess().stream(), function.eventInvoke().onFailure().stream())
                        .toList()));
    }

    void check(List<YamlEntry> entries) {
        for (YamlEntry entry : entries) {
            for (String key : KEYS) {
                entry.value()
                        .at(key)
                        .filter(YamlNode::isText)
                        .ifPresent(node -> check(
                                entry.name(), node, entry.value().textAt(key).orElse("")));
            }
        }
    }

    private void check(String function, YamlNode node, String destination) {
        if (destination.isBlank()) {
            return;
        }
        if (!names.contains(destination)) {
            node.unknown("function", destination, names);
        } else if (reaches(destination, function, new HashSet<>())) {
            node.error("what is told of how " + Quoted.of(function) + " ended leads to " + Quoted.of(function)
                    + " again; have it end somewhere");
        }
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        return from.equals(wanted)
                || (seen.add(from)
                        && told.getOrDefault(from, List.of()).stream().anyMatch(next -> reaches(next, wanted, seen)));
    }
}
