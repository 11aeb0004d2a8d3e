package dev.loquat.bot.yaml;

import dev.loquat.bot.yaml.Written.Scalar;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** How a text looks: plain where it can, in double quotes where it must, as a block where it is long. */
final class ScalarLook {

    /** How long lines are at most, where that can be helped. */
    static final int LINE = 110;

    /** Shorter texts are not folded, however far to the right they stand. */
    private static final int MIN_FOLDED = 40;

    /** Everywhere safe; SnakeYAML quotes what this lets through wrongly. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}/(<.](?:(?!: | #)[^\\p{Cntrl}])*(?<![:\\s])");

    private static final Pattern FLOW_INDICATORS = Pattern.compile("[,\\[\\]{}?:]");

    /** Texts that a block keeps to the character: no spaces at the ends of lines, none that folding could swallow. */
    private static final Pattern FOLDABLE = Pattern.compile("\\S+(?: \\S+)+");

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u0085\\u00a0\\u2028\\u2029\\ufeff]");
    private static final Resolver RESOLVER = new Resolver();

    private ScalarLook() {}

    /** On a line that belongs to it from this column on. */
    static ScalarStyle onItsOwn(Scalar scalar, int column) {
        String text = scalar.text();
        if (!scalar.tag().equals(Tag.STR)) {
            return ScalarStyle.PLAIN;
        }
        if (UNPRINTABLE.matcher(text).find()) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (text.indexOf('\n') >= 0) {
            return text.equals(text.strip()) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
        }
        boolean isLong = text.length() > MIN_FOLDED && column + text.length() > LINE;
        if (isLong && FOLDABLE.matcher(text).matches()) {
            return ScalarStyle.FOLDED;
        }
        return isPlain(scalar) ? ScalarStyle.PLAIN : quoted(text);
    }

    /** Among others in brackets. */
    static ScalarStyle onOneLine(Scalar scalar) {
        return isPlainOnOneLine(scalar) ? ScalarStyle.PLAIN : quoted(scalar.text());
    }

    static ScalarStyle ofKey(Scalar scalar) {
        return isPlain(scalar) ? ScalarStyle.PLAIN : quoted(scalar.text());
    }

    static boolean isPlainOnOneLine(Scalar scalar) {
        return isPlain(scalar) && !FLOW_INDICATORS.matcher(scalar.text()).find();
    }

    private static boolean isPlain(Scalar scalar) {
        if (!scalar.tag().equals(Tag.STR)) {
            return true;
        }
        return PLAIN.matcher(scalar.text()).matches()
                && !UNPRINTABLE.matcher(scalar.text()).find()
                && RESOLVER.resolve(NodeId.scalar, scalar.text(), true).equals(Tag.STR);
    }

    private static ScalarStyle quoted(String text) {
        boolean isEscaped = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        return isEscaped && !UNPRINTABLE.matcher(text).find() && text.indexOf('\n') < 0
                ? ScalarStyle.SINGLE_QUOTED
                : ScalarStyle.DOUBLE_QUOTED;
    }
}
