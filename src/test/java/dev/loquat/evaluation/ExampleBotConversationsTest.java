package dev.loquat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example bots' conversation tests as a reader finds them; whether the bots pass them is another test's business. */
class ExampleBotConversationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"book-trip", "order-flowers", "make-appointment", "banking", "coffee"})
    void showEveryBotAtWorkAndInTrouble(String bot) {
        List<ConversationTest> tests = ConversationTestReader.readBot(Path.of("bots", bot));

        assertThat(tests).hasSizeGreaterThanOrEqualTo(8);
        assertThat(turns(tests))
                .anyMatch(
                        turn -> turn.action().filter("Close Fulfilled"::equals).isPresent());
        assertThat(turns(tests))
                .anyMatch(turn -> turn.action().filter("Close Failed"::equals).isPresent());
        assertThat(turns(tests))
                .anyMatch(turn -> turn.intent().filter("FallbackIntent"::equals).isPresent());
    }

    private static List<ScriptedTurn> turns(List<ConversationTest> tests) {
        return tests.stream().flatMap(test -> test.turns().stream()).toList();
    }
}
