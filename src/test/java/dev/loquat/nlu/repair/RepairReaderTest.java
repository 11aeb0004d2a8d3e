package dev.loquat.nlu.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.Repair;
import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            CANCEL     ; cancel
            CANCEL     ; please cancel that
            CANCEL     ; Never mind!
            CANCEL     ; no, forget it
            CANCEL     ; I changed my mind
            CANCEL     ; can we stop this please
            START_OVER ; start over
            START_OVER ; let's start again from the beginning
            START_OVER ; I want to start over please
            REPEAT     ; say that again
            REPEAT     ; could you please repeat that?
            REPEAT     ; sorry, what was the question?
            REPEAT     ; I didn't catch that
            HELP       ; help
            HELP       ; what can I say?
            HELP       ; can you help me
            HELP       ; what are my options
            """)
    void understandsWhatIsAskedOfTheConversation(Repair repair, String text) {
        assertThat(RepairReader.read(Tokenizer.tokenize(text))).contains(repair);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancel the booking",
                "cancel my flight to Boston",
                "help me book a room",
                "what is my balance",
                "start",
                ""
            })
    void leavesRequestsToTheBot(String text) {
        assertThat(RepairReader.read(Tokenizer.tokenize(text))).isEmpty();
    }
}
