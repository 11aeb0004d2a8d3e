package dev.loquat.bot.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loquat.bot.condition.Expression.And;
import dev.loquat.bot.condition.Expression.Comparison;
import dev.loquat.bot.condition.Expression.IsSet;
import dev.loquat.bot.condition.Expression.Not;
import dev.loquat.bot.condition.Expression.Or;
import dev.loquat.bot.condition.Operand.Constant;
import dev.loquat.bot.condition.Operand.Function;
import dev.loquat.bot.condition.Operand.FunctionOf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fn.IS_SET({DaysBefore})",
                "{DaysBefore} > 7",
                "({Menu} = \"1\") || ({Menu} = \"uno\")",
                "({Menu2}=\"2\")|| ({Menu2}=\"dos\")",
                "(!fn.IS_SET([fallback-count]) OR [fallback-count] = \"\" OR [fallback-count] = \"0\")"
                        + " AND (!fn.IS_SET([slot-failure]) OR [slot-failure] != \"true\")",
                "[slot-failure] = \"true\" ",
                "{toppings} CONTAINS \"pineapple\"",
                "fn.COUNT({topping}) > 2",
                "fn.LENGTH({credit-card-number}) = 12",
                "{travelDuration} < P2H",
                "{phone} = 716767891932",
                "{time} > \"20:00\"",
                "((retry_enabled)) = \"TRUE\"",
                "fn.IS_SET(((x-amz-lex:kendra-search-response-question_answer-question-1)))",
                "$.transcriptions[0].transcriptionConfidence < 0.8 AND $.transcriptions[1].transcriptionConfidence\n> 0.5",
                "{a}=1AND{b}=2OR{c}=3",
                "NOT{a}CONTAINS\"x\"ANDfn.IS_SET({b})",
            })
    void readsWhatLexReads(String text) {
        Condition condition = Condition.parse(text);

        assertThat(condition.text()).isEqualTo(text);
    }

    @Test
    void notBindsTighterThanAndAndAndTighterThanOr() {
        Expression expression =
                Condition.parse("NOT {a} = 1 AND {b} = 2 OR {c} = 3").expression();

        assertThat(expression).isEqualTo(new Or(new And(new Not(equal("a", "1")), equal("b", "2")), equal("c", "3")));
    }

    @Test
    void parenthesesBindTightest() {
        Expression expression =
                Condition.parse("{a} = 1 && !({b} = 2 || {c} = 3)").expression();

        assertThat(expression).isEqualTo(new And(equal("a", "1"), new Not(new Or(equal("b", "2"), equal("c", "3")))));
    }

    @Test
    void keywordsAndFunctionsMayBeWrittenInAnyCase() {
        Expression expression =
                Condition.parse("not fn.is_set({a}) Or fn.Count({b}) > 1").expression();

        assertThat(expression)
                .isEqualTo(new Or(
                        new Not(new IsSet(slot("a"))),
                        new Comparison(
                                new FunctionOf(Function.COUNT, slot("b")), Operator.GREATER, new Constant("1"))));
    }

    @Test
    void refersToSlotsAttributesAndTheInput() {
        Condition condition = Condition.parse("{Address.Street} = [home-street] OR {BookHotel.City} = ((city))"
                + " OR $.transcriptions[0].resolvedContext.intent = \"BookHotel\"");

        assertThat(condition.references())
                .containsExactly(
                        slot("Address", "Street"),
                        new Reference.SessionAttribute("home-street"),
                        slot("BookHotel", "City"),
                        new Reference.RequestAttribute("city"),
                        new Reference.InputPath(List.of("transcriptions", "0", "resolvedContext", "intent")));
        assertThat(condition.references())
                .extracting(Reference::text)
                .containsExactly(
                        "{Address.Street}",
                        "[home-street]",
                        "{BookHotel.City}",
                        "((city))",
                        "$.transcriptions[0].resolvedContext.intent");
    }

    @Test
    void aTextMayHoldQuotesBehindBackslashes() {
        Expression expression =
                Condition.parse("{a} = \"the \\\"best\\\" \\\\ room\"").expression();

        assertThat(expression).isEqualTo(equal("a", "the \"best\" \\ room"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{City = \"x\"; 1; '{City'; closed with '}'",
                "[tier = \"gold\"; 1; '[tier'; closed with ']'",
                "{City} = \"Rome; 10; '\"Rome'; closed with '\"'",
                "{City} = 'Rome'; 10; ''Rome'; in double quotes",
                "{City} == \"Rome\"; 9; '='; a reference such as",
                "{City} \"Rome\"; 8; '\"Rome\"'; an operator",
                "{City}; 7; the end; an operator",
                "({a} = 1; 9; the end; ')'",
                "{a} = 1) ; 8; ')'; AND, OR or the end",
                "{a} = 1 {b} = 2; 9; '{b}'; AND, OR or the end",
                "{a} = 1 & {b} = 2; 9; '&'; '&&' or AND",
                "{a} = 1 AND; 12; the end; a reference such as",
                "fn.IS_SET(\"x\"); 11; '\"x\"'; a reference such as",
                "fn.SIZE({a}) > 1; 1; 'fn.SIZE'; one of fn.COUNT, fn.IS_SET, fn.LENGTH",
                "fn.COUNT({a}); 14; the end; an operator",
                "$.inputMod = \"Text\"; 1; '$.inputMod'; one of $.inputMode",
                "``; 1; the end; a reference such as",
            })
    void saysInWhichColumnWhatWasFoundAndExpected(String text, int column, String found, String expected) {
        InvalidCondition invalid = invalid(text);

        assertThat(invalid.column()).isEqualTo(column);
        assertThat(invalid).hasMessageContaining("found " + found).hasMessageContaining(expected);
    }

    @Test
    void aCaretPointsAtTheColumn() {
        InvalidCondition invalid = invalid("{City} \"Rome\"");

        assertThat(invalid.caret()).isEqualTo("{City} \"Rome\"\n       ^");
    }

    @Test
    void namesTheFunctionsThatThereAreForOneThatThereIsNot() {
        assertThat(invalid("fn.CONT({a}) > 1").validNames()).containsExactly("fn.COUNT", "fn.IS_SET", "fn.LENGTH");
    }

    @Test
    void anExpressionHasAtMost1024Characters() {
        String longest = "{a} = \"" + "x".repeat(1016) + "\"";

        assertThat(Condition.parse(longest).text()).hasSize(1024);
        assertThat(invalid(longest + " ")).hasMessage("found 1025 characters, expected at most 1024");
    }

    @Test
    void nestsAsDeeplyAsItsLengthAllows() {
        String text = "(".repeat(500) + "{a} = 1" + ")".repeat(500);

        assertThat(Condition.parse(text).expression()).isEqualTo(equal("a", "1"));
    }

    @Test
    void aTextThatIsOneReferenceCanBeReadAsOne() {
        assertThat(Condition.reference("[home]")).contains(new Reference.SessionAttribute("home"));
        assertThat(Condition.reference("{City}")).contains(slot("City"));
        assertThat(Condition.reference("in {City}")).isEmpty();
        assertThat(Condition.reference("Rome")).isEmpty();
    }

    private static InvalidCondition invalid(String text) {
        return catchThrowableOfType(InvalidCondition.class, () -> Condition.parse(text));
    }

    private static Comparison equal(String slot, String value) {
        return new Comparison(slot(slot), Operator.EQUAL, new Constant(value));
    }

    private static Reference slot(String... path) {
        return new Reference.Slot(List.of(path));
    }
}
