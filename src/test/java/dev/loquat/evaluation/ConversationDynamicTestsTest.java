package dev.loquat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.conversation.DialogAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationDynamicTestsTest {

    private final Path bot;

    ConversationDynamicTestsTest(@TempDir Path bot) {
        this.bot = bot;
    }

    @Test
    void turnsEveryConversationIntoATestThatFailsWithItsReport() throws IOException {
        Files.createDirectories(bot.resolve("tests"));
        Files.writeString(bot.resolve("tests/a.yaml"), """
                - {conversation: greets, turns: [{user: hi, bot: Hello.}]}
                - {conversation: says goodbye, turns: [{user: bye, bot: Goodbye.}]}
                """);
        ScriptedBot parrot = new ScriptedBot()
                .says("Hello.", DialogAction.CLOSE, ScriptedBot.intent("Greet", Map.of()))
                .says("Hello.", DialogAction.CLOSE, ScriptedBot.intent("Greet", Map.of()));

        List<DynamicTest> tests = ConversationDynamicTests.of(bot, parrot).toList();

        assertThat(tests).extracting(DynamicTest::getDisplayName).containsExactly("greets", "says goodbye");
        assertThatCode(tests.get(0).getExecutable()::execute).doesNotThrowAnyException();
        assertThatThrownBy(tests.get(1).getExecutable()::execute)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("FAILED says goodbye")
                .hasMessageContaining("expected: Goodbye.");
    }
}
