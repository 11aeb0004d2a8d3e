package dev.loquat.evaluation.report;

import java.util.Locale;

/** Pieces of HTML. Everything that comes from data is escaped here. */
final class Markup {

    private Markup() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Formats numbers as HTML and SVG want them, whatever the language of the machine. */
    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    static String percent(double part) {
        return format("%.1f %%", 100 * part);
    }

    /** A section with a heading, a sentence that explains it, and its content. */
    static String section(String heading, String explanation, String content) {
        return format("<section><h2>%s</h2><p class=\"why\">%s</p>%s</section>%n", heading, explanation, content);
    }

    /** A picture with a heading of its own. */
    static String figure(String caption, String explanation, String svg) {
        return format("<figure><figcaption><b>%s</b> %s</figcaption>%s</figure>%n", caption, explanation, svg);
    }

    /** What is shown only when somebody asks for it. */
    static String folded(String summary, String content) {
        return format("<details><summary>%s</summary>%s</details>%n", summary, content);
    }
}
