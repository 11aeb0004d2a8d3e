package dev.loquat.channel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** JSON that cannot be read is the client's fault, wherever it breaks. */
class JsonTextTest {

    @Test
    void refusesWhatIsNestedTooDeeplyThoughThatHasNoPlace() {
        String nested = "{\"text\": " + "[".repeat(5_000);

        assertThatThrownBy(() -> JsonText.object(nested, "The body"))
                .isInstanceOf(RequestRejected.class)
                .hasMessageStartingWith("The body is not valid JSON: ");
    }

    @Test
    void tellsThePlaceOfASlip() {
        assertThatThrownBy(() -> JsonText.object("{\"text\": \"hi\"", "The body"))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("line 1, column");
    }
}
