package dev.loquat.exchange.report;

import dev.loquat.exchange.report.Finding.Fate;
import java.util.ArrayList;
import java.util.List;

/** Collects findings at a place. Those of places within go to the same report. Not thread-safe. */
public final class Findings {

    private final List<Finding> all;
    private final String place;

    private Findings(List<Finding> all, String place) {
        this.all = all;
        this.place = place;
    }

    /** For a bot as a whole. */
    public static Findings ofBot() {
        return new Findings(new ArrayList<>(), "");
    }

    /** For a part of this place. */
    public Findings within(String part) {
        return new Findings(all, place.isEmpty() ? part : place + "/" + part);
    }

    /** Notes what is there, or goes back to Lex as it came. */
    public void kept(String feature, String reason) {
        all.add(new Finding(Fate.KEPT, place, feature, reason));
    }

    /** Notes what something close stands for. */
    public void approximated(String feature, String reason) {
        all.add(new Finding(Fate.APPROXIMATED, place, feature, reason));
    }

    /** Notes what is gone. */
    public void dropped(String feature, String reason) {
        all.add(new Finding(Fate.DROPPED, place, feature, reason));
    }

    /** All that was found so far. */
    public CompatibilityReport report() {
        return new CompatibilityReport(all);
    }
}
