package dev.loquat.bot.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pieces make a composite slot complete: names with {@code AND}, {@code OR} and parentheses, such as
 * {@code (City AND State) OR ZipCode}. {@code AND} binds tighter.
 *
 * @param text the expression as it was written
 * @param alternatives sets of pieces of which one is enough, in the order of the expression
 */
public record SubSlotExpression(String text, List<Set<String>> alternatives) {

    /** Keeps a copy of the list. */
    public SubSlotExpression {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Reads an expression.
     *
     * @throws InvalidCondition when it cannot be read; it knows the column, what was found and what was expected
     */
    public static SubSlotExpression parse(String text) {
        return new SubSlotExpression(text, new Parser(text).expression());
    }

    /** All of these pieces are needed. */
    public static SubSlotExpression all(Set<String> names) {
        return new SubSlotExpression(String.join(" AND ", names), List.of(new LinkedHashSet<>(names)));
    }

    /** The pieces that it names, each once, in the order of their first mention. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        alternatives.forEach(names::addAll);
        return names;
    }

    /** By recursive descent, one method for each operator; at most six pieces keep the products small. */
    private static final class Parser {
        /** All that can be made of the six pieces that Lex allows. */
        private static final int MOST_ALTERNATIVES = 64;

        private static final Pattern TOKEN = Pattern.compile("\\s*(?:([()])|(\\w[\\w-]*)|(.))");

        private final String text;
        private int offset;

        Parser(String text) {
            this.text = text;
        }

        List<Set<String>> expression() {
            List<Set<String>> read = either();
            if (!peek().isEmpty()) {
                throw unexpected("AND, OR or the end");
            }
            return read;
        }

        private List<Set<String>> either() {
            List<Set<String>> alternatives = new ArrayList<>(both());
            while (taken("OR")) {
                alternatives.addAll(both());
            }
            return alternatives;
        }

        private List<Set<String>> both() {
            List<Set<String>> alternatives = piece();
            while (taken("AND")) {
                alternatives = product(alternatives, piece());
                if (alternatives.size() > MOST_ALTERNATIVES) {
                    throw unexpected("at most " + MOST_ALTERNATIVES + " ways to be complete");
                }
            }
            return alternatives;
        }

        private List<Set<String>> piece() {
            if (taken("(")) {
                List<Set<String>> inner = either();
                if (!taken(")")) {
                    throw unexpected("')', AND or OR");
                }
                return inner;
            }
            String name = peek();
            if (!name.matches("\\w.*") || isKeyword(name)) {
                throw unexpected("the name of a sub-slot or '('");
            }
            taken(name);
            return List.of(Set.of(name));
        }

        private static List<Set<String>> product(List<Set<String>> left, List<Set<String>> right) {
            Set<Set<String>> product = new LinkedHashSet<>();
            for (Set<String> one : left) {
                for (Set<String> other : right) {
                    Set<String> both = new LinkedHashSet<>(one);
                    both.addAll(other);
                    product.add(both);
                }
            }
            return List.copyOf(product);
        }

        private static boolean isKeyword(String word) {
            return word.equalsIgnoreCase("AND") || word.equalsIgnoreCase("OR");
        }

        private String peek() {
            Matcher token = TOKEN.matcher(text).region(offset, text.length());
            return token.lookingAt() ? token.group().strip() : "";
        }

        private boolean taken(String wanted) {
            Matcher token = TOKEN.matcher(text).region(offset, text.length());
            boolean isNext = token.lookingAt() && token.group().strip().equalsIgnoreCase(wanted);
            offset = isNext ? token.end() : offset;
            return isNext;
        }

        private InvalidCondition unexpected(String expected) {
            String found = peek();
            int place = found.isEmpty() ? text.length() : text.indexOf(found, offset);
            return new InvalidCondition(
                    text, place, found.isEmpty() ? "the end" : "'" + found + "'", expected, List.of());
        }
    }
}
