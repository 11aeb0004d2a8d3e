package dev.loquat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResolveCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream standard = System.out;

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        System.setOut(standard);
    }

    @Test
    void showsWhereTheValueStandsWhatItMeansAndTheRule() {
        assertThat(resolve("AMAZON.Date", "see you next friday", "--now", "2026-03-02"))
                .isZero();

        assertThat(printed()).contains("\"next friday\"  characters 8 to 19", "rule: ", "= 2026-03-");
    }

    @Test
    void countsFromTheGivenTimeInTheGivenZone() throws IOException {
        resolve("AMAZON.Date", "today", "--now", "2026-03-02T23:30:00-05:00", "--zone", "Europe/Berlin", "--json");

        JsonNode json = new ObjectMapper().readTree(printed());
        assertThat(json.at("/found/0/resolvedValues/0").asText()).isEqualTo("2026-03-03");
        assertThat(json.at("/found/0/start").asInt()).isZero();
        assertThat(json.at("/answer/interpretedValue").asText()).isEqualTo("2026-03-03");
    }

    @Test
    void tellsWhatCountsOnlyAsAnAnswer() {
        resolve("AMAZON.Time", "seven");

        assertThat(printed())
                .contains("in a free utterance: nothing", "as an answer:", "07:00", "19:00", "The user is asked");
    }

    @Test
    void takesTheNameWithoutItsPrefix() {
        assertThat(resolve("number", "forty two")).isZero();
        assertThat(printed()).contains("= 42");
    }

    @Test
    void namesTheNearestTypeOfOneThatThereIsNot() {
        assertThat(resolve("AMAZON.Dat", "today")).isEqualTo(2);
        assertThat(resolve("LOQUAT.Currency", "ten euros")).isEqualTo(2);
        assertThat(resolve("Unicorn", "today")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(
                        "There is no built-in slot type 'AMAZON.Dat'; did you mean 'AMAZON.Date'?",
                        "did you mean 'AMAZON.Currency'?",
                        "'Unicorn'; there are AMAZON.Number");
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThat(resolve("AMAZON.Date", "today", "--now", "noon")).isEqualTo(2);
        assertThat(resolve("AMAZON.Date", "today", "--zone", "Atlantis")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--now or --zone is no time or zone");
    }

    private int resolve(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "resolve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commandLine()
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(all);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
