package dev.loquat.nlu.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            no, Boston                    ; Boston
            no boston                     ; boston
            actually make it three nights ; three nights
            sorry, I meant Friday         ; Friday
            make that two                 ; two
            change the city to Boston     ; Boston
            change it to a king           ; a king
            not Chicago but Boston        ; Boston
            correction: four nights       ; four nights
            no wait, Denver               ; Denver
            a queen room instead          ; a queen room instead
            Boston actually               ; Boston actually
            """)
    void findsTheNewValueBehindTheWordsOfCorrection(String text, String content) {
        TokenizedText tokens = Tokenizer.tokenize(text);

        assertThat(CorrectionReader.isCorrection(tokens)).isTrue();
        assertThat(tokens.text(CorrectionReader.startOfContent(tokens), tokens.size()))
                .isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "no thanks",
                "never mind",
                "Boston",
                "I need a room in Boston",
                "that's wrong",
                "not sure",
                ""
            })
    void seesNoCorrectionWithoutANewValue(String text) {
        assertThat(CorrectionReader.isCorrection(Tokenizer.tokenize(text))).isFalse();
    }
}
