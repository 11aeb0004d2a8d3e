package dev.loquat.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.Required;
import dev.loquat.SearchPath;
import dev.loquat.bot.Message;
import dev.loquat.speech.ReplyAudio;
import dev.loquat.speech.SpeechUnavailable;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.speech.audio.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EspeakSynthesizerTest {

    private static final String PATH = System.getenv().getOrDefault("PATH", "");

    private final EspeakSynthesizer voice = EspeakSynthesizer.onPath(PATH);

    @BeforeAll
    static void isInstalled() {
        Required.orSkip(
                new SearchPath(PATH).first("espeak-ng").isPresent(),
                "espeak-ng",
                "eSpeak NG is not installed: apt-get install espeak-ng");
    }

    @ParameterizedTest
    @EnumSource(ReplyAudio.class)
    void saysASentenceInEveryForm(ReplyAudio form) {
        byte[] audio = voice.say(List.of(new Message.PlainText("Which city will you stay in?")), "en_US", form);

        Samples samples = new AudioReader().read(audio, form.contentType());
        assertThat(samples.duration()).isBetween(Duration.ofMillis(1200), Duration.ofMillis(3500));
        assertThat(loudness(samples)).isGreaterThan(500);
    }

    @Test
    void pausesWhereSsmlSaysSo() {
        byte[] text = voice.say(List.of(new Message.PlainText("One two")), "en_US", ReplyAudio.PCM);
        byte[] ssml = voice.say(
                List.of(new Message.Ssml("<speak>One <break time='2s'/> two</speak>")), "en_US", ReplyAudio.PCM);

        assertThat(ssml.length - text.length).isGreaterThan(2 * ReplyAudio.RATE);
    }

    @Test
    void saysNothingWhenThereIsNothingToSay() {
        assertThat(voice.say(List.of(), "en_US", ReplyAudio.OGG)).isEmpty();
    }

    @Test
    void saysThatALanguageHasNoVoice() {
        assertThatThrownBy(() -> voice.requireVoice("tlh_QO"))
                .isInstanceOf(SpeechUnavailable.class)
                .hasMessageContaining("no voice for 'tlh_QO'");
    }

    @ParameterizedTest
    @CsvSource({"en_US, en-us", "en_IN, en-029", "de_DE, de", "pt_BR, pt-br", "zh_CN, cmn", "es_419, es-419"})
    void takesTheVoiceOfTheCountryElseOfTheLanguage(String localeId, String expected) {
        EspeakVoices voices = new EspeakVoices(Set.of("en-us", "en-029", "de", "pt-br", "pt", "cmn", "es", "es-419"));

        assertThat(voices.voice(localeId)).contains(expected);
    }

    private static double loudness(Samples samples) {
        double sum = 0;
        for (short sample : samples.toArray()) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.count());
    }
}
