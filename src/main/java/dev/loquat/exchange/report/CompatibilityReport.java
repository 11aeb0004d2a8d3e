package dev.loquat.exchange.report;

import dev.loquat.exchange.report.Finding.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What became of all features of a bot.
 *
 * @param findings in the order in which they were found, none of them twice
 */
public record CompatibilityReport(List<Finding> findings) {

    /** Keeps a copy of the list. */
    public CompatibilityReport {
        findings = findings.stream().distinct().toList();
    }

    /** Those of one fate. */
    public List<Finding> of(Fate fate) {
        return findings.stream().filter(finding -> finding.fate() == fate).toList();
    }

    /** The findings of both. */
    public CompatibilityReport and(CompatibilityReport other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new CompatibilityReport(all);
    }

    /** The report as lines: each fate as a heading with what it met; findings that differ only in their place share a line. */
    public List<String> lines() {
        return Arrays.stream(Fate.values())
                .flatMap(fate -> FindingLines.of(fate, of(fate)).stream())
                .toList();
    }
}
