package dev.loquat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTestReaderTest {

    private final Path bot;

    ConversationTestReaderTest(@TempDir Path bot) {
        this.bot = bot;
    }

    @Test
    void readsTheConversationsOfABotInTheOrderOfFilesAndLines() throws IOException {
        write("b.yaml", "- {conversation: third, turns: [{user: hi}]}");
        write("a.yaml", "- {conversation: first, turns: [{user: hi}]}\n- {conversation: second, turns: [{user: hi}]}");
        write("notes.txt", "not a test");

        List<ConversationTest> tests = ConversationTestReader.readBot(bot);

        assertThat(tests).extracting(ConversationTest::name).containsExactly("first", "second", "third");
        assertThat(tests.get(1).place()).endsWith("a.yaml:2");
    }

    @Test
    void findsNothingInABotWithoutTests() {
        assertThat(ConversationTestReader.readBot(bot)).isEmpty();
    }

    @Test
    void takesEveryScalarAsTheTextThatWasWritten() throws IOException {
        write("a.yaml", """
                - conversation: no
                  now: 2026-03-02T09:00:00-05:00
                  attributes: {retries: 012}
                  turns:
                    - user: yes
                      slots: {Time: 10:30, Sure: on, City: ~, Nights: "null", Wishes:}
                """);

        ConversationTest test = ConversationTestReader.readBot(bot).get(0);

        assertThat(test.name()).isEqualTo("no");
        assertThat(test.setting().now()).contains(ZonedDateTime.parse("2026-03-02T09:00:00-05:00"));
        assertThat(test.setting().attributes()).containsEntry("retries", "012");
        assertThat(test.turns().get(0).user()).isEqualTo(new UserTurn.Text("yes"));
        assertThat(test.turns().get(0).slots())
                .containsExactly(
                        new ExpectedSlot("Time", List.of("10:30")),
                        new ExpectedSlot("Sure", List.of("on")),
                        new ExpectedSlot("City", List.of()),
                        new ExpectedSlot("Nights", List.of("null")),
                        new ExpectedSlot("Wishes", List.of()));
    }

    @Test
    void namesEveryProblemOfEveryFileWithItsPlace() throws IOException {
        write("a.yaml", """
                - conversation: first
                  turn: []
                  turns:
                    - usr: hi
                    - user: hi
                      audio: hi.wav
                    - audio: hi.wav
                    - user: hi
                      user: hello
                      bot: /(/
                      action: ElicitSlots City
                      calls: book
                - conversation: first
                  now: yesterday
                  turns: []
                - turns: [{user: {Name}}]
                """);
        write("b.yaml", "conversation: alone");

        assertThat(problems())
                .containsExactly(
                        "a.yaml:2:3: unknown key 'turn' in a conversation; did you mean 'turns'?"
                                + " (known: conversation, locale, now, attributes, turns)",
                        "a.yaml:4:7: unknown key 'usr' in a turn; did you mean 'user'?"
                                + " (known: user, audio, bot, intent, slots, action, calls,"
                                + " attributes, contexts, requestAttributes)",
                        "a.yaml:4:7: a turn needs either 'user' (what is typed) or 'audio' (a recording beside this file)",
                        "a.yaml:5:7: a turn needs either 'user' (what is typed) or 'audio' (a recording beside this file)",
                        "a.yaml:7:14: there is no recording hi.wav",
                        "a.yaml:9:7: 'user' is there twice; remove one",
                        "a.yaml:10:12: '(' is no regular expression: Unclosed group",
                        "a.yaml:11:15: 'ElicitSlots City' is no dialog action; expected one of ElicitSlot <slot>,"
                                + " ConfirmIntent, ElicitIntent, Close Fulfilled, Close Failed,"
                                + " Close ReadyForFulfillment",
                        "a.yaml:12:14: expected a list, found 'book'",
                        "a.yaml:13:3: there are two conversations 'first'; rename one",
                        "a.yaml:14:8: expected a date and time with its zone, such as 2026-03-02T09:00:00-05:00,"
                                + " found 'yesterday'",
                        "a.yaml:15:10: a conversation needs at least one turn",
                        "a.yaml:16:3: a conversation needs 'conversation'",
                        "a.yaml:16:18: expected what the user types, found a mapping"
                                + " (a text with { or ': ' in it has to be put in quotes)",
                        "b.yaml:1:1: expected a list of conversations ('- conversation: …'), found a mapping"
                                + " (a text with { or ': ' in it has to be put in quotes)");
    }

    @Test
    void saysWhereYamlItselfStumblesAndHowToHelpIt() throws IOException {
        write("a.yaml", "- conversation: a\n  turns:\n    - user: hi\n      bot: Your total: 5 dollars");

        assertThat(problems())
                .containsExactly("a.yaml:4:22: mapping values are not allowed here;"
                        + " if a text begins with [, {, & or * or has ': ' in it, put it in quotes");
    }

    @Test
    void rejectsAnEmptyFileAndAnEncodingThatIsNotUtf8() throws IOException {
        write("a.yaml", "# nothing yet\n");
        Files.write(bot.resolve("tests/b.yaml"), new byte[] {'-', ' ', (byte) 0xFF});

        assertThat(problems())
                .containsExactly(
                        "a.yaml:1:1: the file is empty; expected a list of conversations ('- conversation: …')",
                        "b.yaml:1:1: is not UTF-8; save it in that encoding");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(bot.resolve("tests"));
        Files.writeString(bot.resolve("tests").resolve(name), text);
    }

    private List<String> problems() {
        InvalidConversationTest invalid =
                catchThrowableOfType(InvalidConversationTest.class, () -> ConversationTestReader.readBot(bot));
        return invalid.problems().stream()
                .map(problem -> problem.toString().replace(bot.resolve("tests") + "/", ""))
                .toList();
    }
}
