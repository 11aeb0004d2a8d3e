package dev.loquat.bot.condition;

import dev.loquat.bot.condition.ConditionToken.Kind;
import dev.loquat.bot.condition.Operand.Constant;
import dev.loquat.bot.condition.Operand.Function;
import dev.loquat.bot.condition.Operand.FunctionOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads expressions by recursive descent, one method for each line of the grammar in the package's description. */
final class ConditionParser {

    private static final List<String> FUNCTIONS =
            Arrays.stream(Function.values()).map(Function::text).toList();

    private static final List<String> INPUT = List.of("inputMode", "inputTranscript", "transcriptions");

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern STEP = Pattern.compile("[^.$\\[\\]]+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\])");

    private final String text;
    private final List<ConditionToken> tokens;
    private int next;

    private ConditionParser(String text, List<ConditionToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static Expression parse(String text) {
        if (text.length() > Condition.MAX_LENGTH) {
            throw new InvalidCondition(
                    text,
                    Condition.MAX_LENGTH,
                    text.length() + " characters",
                    "at most " + Condition.MAX_LENGTH,
                    List.of());
        }
        ConditionParser parser = new ConditionParser(text, new ConditionLexer(text).tokens());
        Expression expression = parser.condition();
        parser.require(Kind.END, "AND, OR or the end");
        return expression;
    }

    static Optional<Reference> reference(String text) {
        if (text.length() > Condition.MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            ConditionParser parser = new ConditionParser(text, new ConditionLexer(text).tokens());
            Reference reference = parser.reference();
            return parser.peek().is(Kind.END) ? Optional.of(reference) : Optional.empty();
        } catch (InvalidCondition notOne) {
            return Optional.empty();
        }
    }

    private Expression condition() {
        Expression left = both();
        while (taken(Kind.OR)) {
            left = new Expression.Or(left, both());
        }
        return left;
    }

    private Expression both() {
        Expression left = negation();
        while (taken(Kind.AND)) {
            left = new Expression.And(left, negation());
        }
        return left;
    }

    private Expression negation() {
        if (taken(Kind.NOT)) {
            return new Expression.Not(negation());
        }
        if (taken(Kind.OPEN)) {
            Expression inner = condition();
            require(Kind.CLOSE, "')', AND or OR");
            return inner;
        }
        return comparison();
    }

    private Expression comparison() {
        Operand left = operand();
        if (peek().is(Kind.OPERATOR)) {
            Operator operator = Operator.of(take().text());
            return new Expression.Comparison(left, operator, operand());
        }
        if (left instanceof FunctionOf function && function.function() == Function.IS_SET) {
            return new Expression.IsSet(function.argument());
        }
        throw unexpected("an operator: =, !=, <, <=, >, >= or CONTAINS", List.of());
    }

    private Operand operand() {
        ConditionToken token = peek();
        return switch (token.kind()) {
            case FUNCTION -> function();
            case TEXT -> new Constant(ESCAPE.matcher(take().text()).replaceAll("$1"));
            case DATE, TIME, DURATION, NUMBER, TRUTH -> new Constant(take().text());
            case SLOT, SESSION_ATTRIBUTE, REQUEST_ATTRIBUTE, INPUT_PATH -> reference();
            case BLANK, AND, OR, NOT, OPERATOR, OPEN, CLOSE, END ->
                throw unexpected(
                        "a reference such as {Slot} or [attribute], or a constant such as \"text\"", List.of());
        };
    }

    private Operand function() {
        String wanted = peek().text().toUpperCase(Locale.ROOT);
        Function function = Arrays.stream(Function.values())
                .filter(known -> known.text().toUpperCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> unexpected("one of " + String.join(", ", FUNCTIONS), FUNCTIONS));
        take();
        require(Kind.OPEN, "'('");
        Reference argument = reference();
        require(Kind.CLOSE, "')'");
        return new FunctionOf(function, argument);
    }

    private Reference reference() {
        ConditionToken token = peek();
        Reference reference = switch (token.kind()) {
            case SLOT -> new Reference.Slot(Arrays.asList(DOT.split(token.text())));
            case SESSION_ATTRIBUTE -> new Reference.SessionAttribute(token.text());
            case REQUEST_ATTRIBUTE -> new Reference.RequestAttribute(token.text());
            case INPUT_PATH -> inputPath(token);
            default -> throw unexpected("a reference such as {Slot}, [attribute] or ((attribute))", List.of());
        };
        take();
        return reference;
    }

    private Reference inputPath(ConditionToken token) {
        List<String> path = new ArrayList<>();
        STEP.matcher(token.text()).results().forEach(step -> path.add(step.group()));
        if (!INPUT.contains(path.get(0))) {
            List<String> valid = INPUT.stream().map(name -> "$." + name).toList();
            throw unexpected("one of " + String.join(", ", valid), valid);
        }
        return new Reference.InputPath(path);
    }

    private ConditionToken peek() {
        return tokens.get(next);
    }

    private ConditionToken take() {
        return tokens.get(next++);
    }

    private boolean taken(Kind kind) {
        boolean isNext = peek().is(kind);
        next += isNext ? 1 : 0;
        return isNext;
    }

    private void require(Kind kind, String expected) {
        if (!taken(kind)) {
            throw unexpected(expected, List.of());
        }
    }

    private InvalidCondition unexpected(String expected, List<String> validNames) {
        return new InvalidCondition(text, peek().offset(), peek().shown(), expected, validNames);
    }
}
