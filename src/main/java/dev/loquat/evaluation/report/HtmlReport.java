package dev.loquat.evaluation.report;

import dev.loquat.evaluation.understanding.Evaluation;

/** Stub. */
public final class HtmlReport {

    private HtmlReport() {}

    /** Stub. */
    public static String of(Evaluation evaluation) {
        return "";
    }
}
