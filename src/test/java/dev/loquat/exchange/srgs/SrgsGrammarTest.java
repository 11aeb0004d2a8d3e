package dev.loquat.exchange.srgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.bot.SlotTypeValue;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrgsGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <one-of><item>tea</item><item>coffee</item></one-of>                  | tea, coffee
            big <item repeat="0-1">black</item> tea                               | big tea, big black tea
            <one-of><item>tea<tag>out="T"</tag></item><item>chai<tag>out = 'T';</tag></item></one-of> | T=tea/chai
            <item>tea</item><tag>hot drink</tag>                                  | hot drink=tea
            <item repeat="2"><one-of><item>a</item><item>b</item></one-of></item> | a a, b a, a b, b b
            <ruleref uri="#word"/> <ruleref uri="#word"/>                         | one one, one two, two one, two two
            <tag>out = "";</tag><item repeat="2"><ruleref uri="#digit"/><tag>out += rules.latest();</tag></item> | 11=one one, 12=one two, 21=two one, 22=two two
            <ruleref uri="#digit"/><tag>out.first = rules.digit; out.last = "x" + rules.latest()</tag> | {"first":"1","last":"x1"}=one, {"first":"2","last":"x2"}=two
            <ruleref special="NULL"/><token>tea</token>                           | tea
            """)
    void valuesAreWhatTheTagsSayAndElseTheWords(String rule, String expected) {
        assertThat(written(SrgsGrammar.values(grammar(rule)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <ruleref uri="#unicorn"/> | there is no rule 'unicorn'
            <ruleref uri="other.grxml#root"/>          | it refers to 'other.grxml#root', which is not in it
            <ruleref special="GARBAGE"/>               | it refers to 'GARBAGE', which is not in it
            <ruleref uri="#main"/>                     | refers to itself
            <item repeat="1-">a</item>                 | repeat="1-" has no end
            <item repeat="14"><ruleref uri="#word"/></item> | more than 10000 phrases
            tea <tag>if (x) { out = 1 }</tag>          | is more than an assignment to out
            tea <tag>out = f(x)</tag>                  | is more than strings and rules joined with +
            <xml>tea</xml>                             | <xml> is not known
            """)
    void saysWhatCannotBeSaidInFull(String rule, String why) {
        assertThatThrownBy(() -> SrgsGrammar.values(grammar(rule)))
                .isInstanceOf(UnreadableGrammar.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsNoFilesThatAGrammarNames() {
        String hostile = "<!DOCTYPE grammar [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>"
                + "<grammar><rule id=\"main\">tea&file;</rule></grammar>";

        assertThat(written(SrgsGrammar.values(hostile))).isEqualTo("tea");
        assertThatThrownBy(() -> SrgsGrammar.values("tea"))
                .isInstanceOf(UnreadableGrammar.class)
                .hasMessageStartingWith("it is no XML");
        assertThatThrownBy(() -> SrgsGrammar.values("<tea/>")).hasMessageContaining("no <grammar>");
    }

    private static String grammar(String rule) {
        return "<grammar xmlns=\"http://www.w3.org/2001/06/grammar\" root=\"main\"><rule id=\"main\">" + rule + """
                </rule>
                <rule id="digit"><one-of><item>one<tag>out="1"</tag></item><item>two<tag>out="2"</tag></item></one-of></rule>
                <rule id="word"><one-of><item>one</item><item>two</item></one-of></rule>
                </grammar>
                """;
    }

    private static String written(List<SlotTypeValue> values) {
        return values.stream()
                .map(value -> value.synonyms().isEmpty()
                        ? value.value()
                        : value.value() + "=" + String.join("/", value.synonyms()))
                .collect(Collectors.joining(", "));
    }
}
