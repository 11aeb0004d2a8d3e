package dev.loquat.nlu.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.YesNo;
import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "Yep!",
                "yeah sure",
                "go ahead",
                "sounds good",
                "that's right",
                "please do",
                "correct",
                "absolutely",
                "yes, that's correct",
                "ok",
                "of course",
                "um yes please",
                "sure thing",
                "I think so"
            })
    void understandsYes(String text) {
        assertThat(YesNoReader.read(Tokenizer.tokenize(text)).orElseThrow())
                .extracting(YesNoReading::answer, YesNoReading::isWhole)
                .containsExactly(YesNo.YES, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "nope",
                "no thanks",
                "not really",
                "don't",
                "rather not",
                "I don't think so",
                "that's wrong",
                "No, no!",
                "absolutely not",
                "no thank you very much",
                "that is not correct",
                "I'd rather not",
                "not now",
                "please don't"
            })
    void understandsNo(String text) {
        assertThat(YesNoReader.read(Tokenizer.tokenize(text)).orElseThrow())
                .extracting(YesNoReading::answer, YesNoReading::isWhole)
                .containsExactly(YesNo.NO, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "perhaps", "it depends", "possibly"})
    void understandsMaybe(String text) {
        assertThat(YesNoReader.read(Tokenizer.tokenize(text)).map(YesNoReading::answer))
                .contains(YesNo.MAYBE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I don't know", "no idea", "not sure", "I'm not sure yet", "dunno"})
    void understandsThatTheUserDoesNotKnow(String text) {
        assertThat(YesNoReader.read(Tokenizer.tokenize(text)).map(YesNoReading::answer))
                .contains(YesNo.UNKNOWN);
    }

    @Test
    void readsTheBeginningAndTellsWhereTheRestBegins() {
        assertThat(YesNoReader.read(Tokenizer.tokenize("no, Boston"))).contains(new YesNoReading(YesNo.NO, 2, false));
        assertThat(YesNoReader.read(Tokenizer.tokenize("no boston"))).contains(new YesNoReading(YesNo.NO, 1, false));
        assertThat(YesNoReader.read(Tokenizer.tokenize("yes please, but make it three nights")))
                .contains(new YesNoReading(YesNo.YES, 3, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"right now", "great white shark", "I need a room", "never mind", "please cancel", "", "?!"})
    void isNotMisledByHowOtherUtterancesBegin(String text) {
        assertThat(YesNoReader.read(Tokenizer.tokenize(text))).isEmpty();
    }
}
