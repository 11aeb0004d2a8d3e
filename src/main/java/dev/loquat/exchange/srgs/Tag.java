package dev.loquat.exchange.srgs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag: assignments to {@code out} and its properties of strings, numbers and what other rules mean, one joined to another with
 * {@code +}. A tag without any assignment is a literal. Of ECMAScript this is what grammars of values use.
 */
final class Tag {

    private static final Pattern ASSIGNMENT =
            Pattern.compile("out(?:\\.(\\w+))?\\s*(\\+?=)(?!=)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern STATEMENTS = Pattern.compile(";(?=(?:[^\"']*[\"'][^\"']*[\"'])*[^\"']*$)");
    private static final Pattern TERM = Pattern.compile(
            "\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\d+(?:\\.\\d+)?)|rules\\.latest\\(\\)|rules\\.(\\w+)|(out))(?:\\.(\\w+))?\\s*");

    private Tag() {}

    /** What a phrase means with the tag behind it. */
    static Phrase apply(String tag, Phrase phrase) {
        Phrase result = phrase;
        for (String statement : STATEMENTS.splitAsStream(tag).toList()) {
            if (!statement.isBlank()) {
                result = result.meaning(assigned(statement.strip(), result));
            }
        }
        return result;
    }

    private static Meaning assigned(String statement, Phrase phrase) {
        Matcher assignment = ASSIGNMENT.matcher(statement);
        if (!assignment.matches()) {
            return literal(statement);
        }
        String value = value(assignment.group(3), phrase);
        Meaning out = phrase.out();
        boolean isAdded = assignment.group(2).equals("+=");
        String field = assignment.group(1);
        if (field == null) {
            return new Meaning(Optional.of(isAdded ? out.text().orElse("") + value : value), out.fields());
        }
        return out.with(field, isAdded ? out.fields().getOrDefault(field, "") + value : value);
    }

    private static Meaning literal(String tag) {
        if (tag.matches(".*[=(){}].*")) {
            throw new UnreadableGrammar("the tag '" + tag + "' is more than an assignment to out");
        }
        return Meaning.of(tag);
    }

    private static String value(String expression, Phrase phrase) {
        StringBuilder value = new StringBuilder();
        Matcher term = TERM.matcher(expression);
        int at = 0;
        while (at < expression.length()) {
            if (!term.find(at) || term.start() != at) {
                throw new UnreadableGrammar(
                        "the expression '" + expression + "' is more than strings and rules joined with +");
            }
            value.append(text(term, phrase));
            at = term.end();
            if (at < expression.length() && expression.charAt(at) == '+') {
                at++;
            }
        }
        return value.toString();
    }

    private static String text(Matcher term, Phrase phrase) {
        for (int constant = 1; constant <= 3; constant++) {
            if (term.group(constant) != null) {
                return term.group(constant);
            }
        }
        String rule = term.group(4);
        Meaning meant = term.group(5) != null
                ? phrase.out()
                : rule == null ? phrase.latest() : phrase.rules().getOrDefault(rule, Meaning.NONE);
        String field = term.group(6);
        return field == null ? meant.value() : meant.fields().getOrDefault(field, "");
    }
}
