package dev.loquat.evaluation;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A bot's conversation tests as tests of JUnit's. */
public final class ConversationDynamicTests {

    private ConversationDynamicTests() {}

    /** A test for every conversation in the bot's folder; it fails with the report of what went otherwise than written. */
    public static Stream<DynamicTest> of(Path botFolder, BotUnderTest bot) {
        ConversationRunner runner = new ConversationRunner(bot);
        return ConversationTestReader.readBot(botFolder).stream()
                .map(test -> DynamicTest.dynamicTest(test.name(), () -> {
                    ConversationResult result = runner.run(test);
                    if (!result.passed()) {
                        fail(result.report());
                    }
                }));
    }
}
