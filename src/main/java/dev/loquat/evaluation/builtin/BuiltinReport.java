package dev.loquat.evaluation.builtin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.evaluation.builtin.Question.Verdict;
import dev.loquat.evaluation.metrics.Percentiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often built-in types were right.
 *
 * @param all every case, in the order of the files
 */
public record BuiltinReport(List<Asked> all) {

    /** Keeps a copy of the list. */
    public BuiltinReport {
        all = List.copyOf(all);
    }

    /**
     * A case that was asked, or left out.
     *
     * @param file where it stands
     * @param asked the case
     * @param verdict what came of it
     * @param millis how long the types took, tokens included
     */
    public record Asked(Path file, BuiltinCase asked, Verdict verdict, double millis) {

        boolean isCounted() {
            return !(asked.question() instanceof LeftOut);
        }

        boolean isRight() {
            return verdict.isRight();
        }

        private String fileName() {
            return String.valueOf(file.getFileName());
        }
    }

    /** The part of the cases that were asked whose answer is right, in 0 to 1. */
    public double accuracy() {
        return accuracy(counted(all));
    }

    /** For people: a block for each miss, then a line for each file and type. */
    public String text() {
        String misses = all.stream()
                .filter(one -> one.isCounted() && !one.isRight())
                .map(one -> String.format(
                        Locale.ROOT,
                        "%s %s: \"%s\"%n    expected %s%n    got      %s%n",
                        one.fileName(),
                        one.asked().typeNames(),
                        one.asked().text(),
                        one.asked().question(),
                        one.verdict().got()))
                .collect(joining());
        String reasons = leftOut().entrySet().stream()
                .map(reason -> String.format(Locale.ROOT, "%6d left out: %s%n", reason.getValue(), reason.getKey()))
                .collect(joining());
        return misses
                + reasons
                + lines(Asked::fileName)
                + lines(one -> one.asked().typeNames())
                + line("all", all)
                + String.format(
                        Locale.ROOT,
                        "one case takes %.3f ms (p50), %.3f ms (p99)",
                        latency().at(50),
                        latency().at(99));
    }

    /** For programs: one object; its figures are fractions of 1. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("accuracy", accuracy())
                .put("cases", counted(all).size())
                .put("leftOut", all.size() - counted(all).size());
        ObjectNode reasons = json.putObject("leftOutReasons");
        leftOut().forEach(reasons::put);
        groups(json.putObject("byType"), one -> one.asked().typeNames());
        groups(json.putObject("byFile"), Asked::fileName);
        json.putObject("latencyMs")
                .put("p50", latency().at(50))
                .put("p99", latency().at(99));
        ArrayNode misses = json.putArray("misses");
        all.stream()
                .filter(one -> one.isCounted() && !one.isRight())
                .forEach(one -> misses.addObject()
                        .put("file", one.fileName())
                        .put("type", one.asked().typeNames())
                        .put("text", one.asked().text())
                        .put("expected", one.asked().question().toString())
                        .put("got", one.verdict().got()));
        return json;
    }

    private void groups(ObjectNode json, Function<Asked, String> key) {
        grouped(key)
                .forEach((name, group) -> json.putObject(name)
                        .put("accuracy", accuracy(counted(group)))
                        .put("cases", counted(group).size())
                        .put("leftOut", group.size() - counted(group).size()));
    }

    private String lines(Function<Asked, String> key) {
        return grouped(key).entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .collect(joining());
    }

    private static String line(String name, List<Asked> group) {
        List<Asked> counted = counted(group);
        long right = counted.stream().filter(Asked::isRight).count();
        return String.format(
                Locale.ROOT,
                "%6.2f %%  %s: %d of %d, %d left out%n",
                100 * accuracy(counted),
                name,
                right,
                counted.size(),
                group.size() - counted.size());
    }

    private Map<String, List<Asked>> grouped(Function<Asked, String> key) {
        return all.stream().collect(groupingBy(key, TreeMap::new, toList()));
    }

    private Map<String, Integer> leftOut() {
        Map<String, Integer> reasons = new TreeMap<>();
        all.stream()
                .map(one -> one.asked().question())
                .filter(LeftOut.class::isInstance)
                .forEach(question -> reasons.merge(((LeftOut) question).reason(), 1, Integer::sum));
        return reasons;
    }

    private Percentiles latency() {
        return Percentiles.of(counted(all).stream().mapToDouble(Asked::millis));
    }

    private static List<Asked> counted(List<Asked> group) {
        return group.stream().filter(Asked::isCounted).toList();
    }

    private static double accuracy(List<Asked> counted) {
        return counted.isEmpty()
                ? 0
                : (double) counted.stream().filter(Asked::isRight).count() / counted.size();
    }
}
