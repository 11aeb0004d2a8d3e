package dev.loquat.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EspeakMarkupTest {

    @Test
    void saysTextAndSsmlButNotWhatIsForTheEye() {
        List<Message> messages = List.of(
                new Message.PlainText("Which city?"),
                new Message.CustomPayload("{\"map\": true}"),
                new Message.ImageResponseCard("Cities", Optional.empty(), Optional.empty(), List.of()),
                new Message.Ssml("<speak>Or <break time='1s'/> the sea?</speak>"));

        assertThat(EspeakMarkup.document(messages))
                .isEqualTo("<speak><p>Which city?</p>\n<p>Or <break time=\"1000ms\"/> the sea?</p></speak>");
    }

    @Test
    void hasNothingToSayWithoutWords() {
        assertThat(EspeakMarkup.document(List.of(new Message.PlainText(" "), new Message.CustomPayload("{}"))))
                .isEmpty();
    }

    @Test
    void takesTextForTextWhateverStandsInIt() {
        assertThat(EspeakMarkup.document(List.of(new Message.PlainText("1 < 2 & </speak> [[h@l'oU]]\n."))))
                .isEqualTo("<speak><p>1 &lt; 2 &amp; &lt;/speak&gt; [ [h@l'oU]] .</p></speak>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Your booking is c3708. | Your booking is c 3 7 0 8.",
                "Flight LH454 leaves at 3pm | Flight L H 4 5 4 leaves at 3pm",
                "250ml of mp3, 1990s, IPv6 | 250ml of mp3, 1990s, IPv6"
            })
    void spellsReferences(String text, String said) {
        assertThat(EspeakMarkup.escaped(text)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<break strength='strong'/> | <break strength=\"strong\"/>",
                "<break time='9999s'/> | <break time=\"10000ms\"/>",
                "<break time='soon'/> | <break/>",
                "<prosody rate='slow' volume='+6dB'>a</prosody> | <prosody rate=\"slow\" volume=\"+6dB\">a</prosody>",
                "<prosody rate='\"/>'>a</prosody> | <prosody>a</prosody>",
                "<say-as interpret-as='spell-out'>ABC</say-as> | <say-as interpret-as=\"characters\">ABC</say-as>",
                "<say-as interpret-as='telephone'>555-0123</say-as> | 5 5 5-0 1 2 3",
                "<say-as interpret-as='date'>May 3</say-as> | May 3",
                "<sub alias='World Wide Web'>WWW</sub> | World Wide Web",
                "<phoneme alphabet='ipa' ph='x'>pecan</phoneme> | pecan",
                "<amazon:effect name='whispered'>hush</amazon:effect> | hush",
                "<mark name='here'/><p>One <s>two</s></p> | <p>One <s>two</s></p>"
            })
    void keepsWhatEspeakUnderstandsOfSsml(String ssml, String expected) {
        assertThat(EspeakSsml.of("<speak>" + ssml + "</speak>")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<speak>Hello <b>you</speak> | Hello you",
                "Tom & Jerry | Tom &amp; Jerry",
                "<!DOCTYPE speak [<!ENTITY e SYSTEM 'file:/x'>]><speak>&e;</speak> | ]> &amp;e;"
            })
    void saysThePlainTextOfWrongSsml(String ssml, String expected) {
        assertThat(EspeakSsml.of(ssml).strip().replaceAll("\\s+", " ").replace("&gt;", ">"))
                .isEqualTo(expected);
    }
}
