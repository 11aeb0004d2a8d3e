package dev.loquat.bot.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.bot.template.ExpandedUtterance.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtteranceTemplateTest {

    @Test
    void expandsTheFullestUtteranceFirst() {
        UtteranceTemplate template = UtteranceTemplate.parse("[please] (book|get [me]) a {Room} room");

        assertThat(wordings(template, 100))
                .containsExactly(
                        "please book a <Room> room",
                        "please get me a <Room> room",
                        "please get a <Room> room",
                        "book a <Room> room",
                        "get me a <Room> room",
                        "get a <Room> room");
    }

    @Test
    void variesEveryChoiceWhenOnlySomeAreExpanded() {
        UtteranceTemplate template = UtteranceTemplate.parse("(a|b|c|d) (e|f|g|h) (i|j|k|l) (m|n|o|p)");

        List<String> some = wordings(template, 32);

        assertThat(some).hasSize(32).doesNotHaveDuplicates();
        assertThat(some.get(0)).isEqualTo("a e i m");
        assertThat(String.join(" ", some)).contains("abcdefghijklmnop".split(""));
    }

    @Test
    void expandsSomeOfCountlessUtterances() {
        UtteranceTemplate template = UtteranceTemplate.parse("book " + "[(a|b|c) {Slot}] ".repeat(50));

        assertThat(wordings(template, 100)).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void knowsItsSlotsOnceEach() {
        assertThat(UtteranceTemplate.parse("from {City} (to {Town}|in {City}) [{ Day }]")
                        .slotNames())
                .containsExactly("City", "Town", "Day");
    }

    @Test
    void takesEscapedBracketsAsCharacters() {
        assertThat(wordings(UtteranceTemplate.parse("a \\[b\\] \\(c\\|d\\) \\{e\\} \\\\"), 10))
                .containsExactly("a [b] (c|d) {e} \\");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            book (a room   ~ 5 ~ '(' is not closed by ')'
            book [a room)  ~ 5 ~ '[' is not closed by ']'
            book {Room     ~ 5 ~ '{' is not closed; a slot is written {SlotName}
            book {}        ~ 5 ~ '{}' names no slot; a slot is written {SlotName}
            a {two words}  ~ 2 ~ '{two words}' names no slot; a slot is written {SlotName}
            book a room]   ~ 11 ~ ']' without its opening bracket; write '\\]' where the character itself is meant
            book | get     ~ 5 ~ '|' without brackets around the choice; write '\\|' where the character itself is meant
            book ( ) it    ~ 5 ~ nothing stands between the brackets; remove them
            """, quoteCharacter = '§')
    void pointsAtTheBracketThatIsWrong(String source, int offset, String message) {
        assertThatThrownBy(() -> UtteranceTemplate.parse(source))
                .isInstanceOfSatisfying(
                        InvalidTemplate.class, e -> assertThat(e.offset()).isEqualTo(offset))
                .hasMessage(message);
    }

    @Test
    void refusesBottomlessNesting() {
        assertThatThrownBy(() -> UtteranceTemplate.parse("(".repeat(100_000)))
                .isInstanceOf(InvalidTemplate.class)
                .hasMessage("brackets are nested more than 20 deep");
    }

    private static List<String> wordings(UtteranceTemplate template, int limit) {
        return template.expand(limit).stream()
                .map(utterance -> utterance.parts().stream()
                        .map(UtteranceTemplateTest::wording)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String wording(Part part) {
        return part.isSlot() ? "<" + part.text() + ">" : part.text();
    }
}
