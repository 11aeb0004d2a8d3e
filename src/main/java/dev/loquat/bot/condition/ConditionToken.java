package dev.loquat.bot.condition;

import java.util.regex.Pattern;

/**
 * A piece of an expression.
 *
 * @param kind what it is
 * @param text what of it matters: the name without brackets, the text without quotes
 * @param offset where it begins
 * @param source the piece as it stands in the expression
 */
record ConditionToken(Kind kind, String text, int offset, String source) {

    /** The kinds of pieces; of those that fit at a place the first in this list is meant. */
    enum Kind {
        BLANK("\\s+"),
        SLOT("\\{\\s*(" + Names.PART + "(?:\\." + Names.PART + "){0,2})\\s*}"),
        SESSION_ATTRIBUTE("\\[\\s*([^\\[\\]]*[^\\[\\]\\s])\\s*]"),
        REQUEST_ATTRIBUTE("\\(\\(\\s*([\\w][\\w.:-]*)\\s*\\)\\)"),
        INPUT_PATH("(\\$(?:\\.[A-Za-z_]\\w*|\\[\\d+])+)"),
        FUNCTION("(fn\\.[A-Za-z_]\\w*)"),
        TEXT("\"((?:[^\"\\\\]|\\\\.)*)\""),
        DATE("(\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?)"),
        TIME("(\\d{1,2}:\\d{2}(?::\\d{2})?)"),
        DURATION("(P(?=\\d|T\\d)[\\dYMWDTHS.]+)"),
        NUMBER("([-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)%?)"),
        TRUTH("(true|false)" + Names.END),
        AND("AND" + Names.END + "|&&"),
        OR("OR" + Names.END + "|\\|\\|"),
        NOT("NOT" + Names.END + "|!(?!=)"),
        OPERATOR("(CONTAINS" + Names.END + "|!=|<=|>=|=|<|>)"),
        OPEN("\\("),
        CLOSE("\\)"),
        /** What comes after the last piece. */
        END("(?!)");

        @SuppressWarnings("ImmutableEnumChecker") // a Pattern is immutable
        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        }

        Pattern pattern() {
            return pattern;
        }
    }

    /** The end of the expression, for messages. */
    static ConditionToken end(int offset) {
        return new ConditionToken(Kind.END, "", offset, "");
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** How a message calls it. */
    String shown() {
        return is(Kind.END) ? "the end" : "'" + source + "'";
    }

    private static final class Names {
        private static final String PART = "[A-Za-z_][\\w-]*";
        /** Where a word ends; a function may follow without a blank, because its dot tells it from a longer word. */
        private static final String END = "(?!(?!fn\\.)\\w)";
    }
}
