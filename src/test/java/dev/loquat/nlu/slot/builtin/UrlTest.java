package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://www.example.org:8080/a/b?c=d&e=%20#top",
                "ftp://files.example.net",
                "www.example.com",
                "www3.Example.co.uk?q=1",
                "example.com/path_(x)",
                "EXAMPLE.COM",
                "http://intranet",
                "https://server?x=y",
                "localhost",
                "localhost:8080/health",
                "192.0.2.1:8080/admin",
            })
    void isWhatWasWritten(String url) {
        assertThat(Values.in("URL", url)).containsExactly(url + " = " + url);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            example dot com                                  ; example.com
            w w w dot example dot org                        ; www.example.org
            double u double u double u dot example dot com   ; www.example.com
            https colon slash slash example dot org slash a  ; https://example.org/a
            my dash shop dot example dot com forward slash buy ; my-shop.example.com/buy
            """)
    void isReadFromWords(String text, String value) {
        assertThat(Values.in("URL", text)).containsExactly(text + " = " + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com",
                "that's all.So what",
                "version 1.2.3 or 4.5",
                "the file notes.txt",
                "EXAMPLEHOST",
                "a ratio of 3:42",
                "e.g. this",
                "a dot somewhere",
            })
    void leavesWhatIsNoAddress(String text) {
        assertThat(Values.in("URL", text)).isEmpty();
    }

    @Test
    void leavesTheMarksOfTheSentence() {
        assertThat(Values.in("URL", "see (http://example.com/a), or example.org."))
                .containsExactly("http://example.com/a = http://example.com/a", "example.org = example.org");
    }

    @Test
    void asAnAnswerAnyMachineDoes() {
        assertThat(Values.in("URL", "it's wiki.corp")).isEmpty();
        assertThat(Values.answer("URL", "it's wiki.corp")).isEqualTo("wiki.corp");
    }
}
