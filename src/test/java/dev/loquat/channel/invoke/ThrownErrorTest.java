package dev.loquat.channel.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.LoquatException;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionTimedOut;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrownErrorTest {

    @Test
    void namesWhatAHandlerThrew() {
        assertThat(json(new FunctionFailed("it threw ValueError: no room: none")))
                .isEqualTo("{\"errorMessage\":\"no room: none\",\"errorType\":\"ValueError\"}");
        assertThat(json(new FunctionFailed("it threw Oops")))
                .isEqualTo("{\"errorMessage\":\"\",\"errorType\":\"Oops\"}");
    }

    @Test
    void namesWhatBecameOfTheProcess() {
        assertThat(json(new FunctionFailed("its process has ended.")))
                .isEqualTo("{\"errorMessage\":\"its process has ended.\",\"errorType\":\"Runtime.ExitError\"}");
        assertThat(json(new FunctionTimedOut(Duration.ofSeconds(3)))).contains("\"errorType\":\"Sandbox.Timedout\"");
    }

    private static String json(LoquatException failure) {
        return new String(ThrownError.json(failure), StandardCharsets.UTF_8);
    }
}
