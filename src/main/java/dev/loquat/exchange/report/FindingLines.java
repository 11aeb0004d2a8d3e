package dev.loquat.exchange.report;

import dev.loquat.exchange.report.Finding.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings for people to read. */
final class FindingLines {

    /** Who wants to know every place reads the JSON. */
    private static final int PLACES = 3;

    private FindingLines() {}

    static List<String> of(Fate fate, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> placesByText = findings.stream()
                .collect(Collectors.groupingBy(
                        FindingLines::text,
                        LinkedHashMap::new,
                        Collectors.mapping(Finding::place, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        lines.add(fate.word() + ":");
        placesByText.forEach((text, places) -> lines.add("  " + text + shown(places)));
        return lines;
    }

    private static String text(Finding finding) {
        return finding.reason().isEmpty() ? finding.feature() : finding.feature() + ": " + finding.reason();
    }

    private static String shown(List<String> places) {
        List<String> named = places.stream().filter(place -> !place.isEmpty()).toList();
        if (named.isEmpty()) {
            return "";
        }
        String first = named.stream().limit(PLACES).collect(Collectors.joining(", "));
        return " (" + first + (named.size() > PLACES ? " and " + (named.size() - PLACES) + " more" : "") + ")";
    }
}
