package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.FolderCatalog;
import dev.loquat.channel.FeatureBotsProfile;
import dev.loquat.nlu.template.IntentSample;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotSpan;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever says a sample utterance of an export, its slots filled with values of their types, is understood so. */
@QuarkusTest
@TestProfile(FeatureBotsProfile.class)
class ExportedUtterancesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int OF_EACH_INTENT = 8;

    @ParameterizedTest
    @ValueSource(strings = {"library", "clinic", "bakery", "travel", "florist", "garage", "cinema", "desk"})
    void areReadAsTheirIntentWithTheirSlots(String bot) {
        BotSnapshot served = FolderCatalog.open(
                        Path.of(ConfigProvider.getConfig().getValue("loquat.bots", String.class)))
                .bot(bot, "TSTALIASID");
        List<String> misread = new ArrayList<>();

        for (BotLocale locale : served.bot().locales()) {
            for (Intent intent : locale.intents()) {
                for (SampleUtterance sample :
                        IntentSample.of(locale, intent, OF_EACH_INTENT, 1).utterances()) {
                    misread.addAll(misread(bot, locale, intent, sample));
                }
            }
        }

        assertThat(misread).isEmpty();
    }

    /** What is read otherwise than meant. */
    private static List<String> misread(String bot, BotLocale locale, Intent intent, SampleUtterance sample) {
        JsonNode reading = read(bot, locale.id(), intent, sample.text());
        if (!reading.path("name").asText().equals(intent.name())) {
            return List.of(locale.id() + " " + sample.text() + ": read as " + reading.path("name") + ", meant as "
                    + intent.name());
        }
        List<String> misread = new ArrayList<>();
        for (SlotSpan span : sample.slots()) {
            String meant = sample.text().substring(span.start(), span.end());
            String read = original(reading.path("slots").path(span.slot()));
            if (!folded(read).equals(folded(meant))) {
                misread.add(locale.id() + " " + sample.text() + ": " + span.slot() + " read as '" + read
                        + "', meant as '" + meant + "'");
            }
        }
        return misread;
    }

    private static JsonNode read(String bot, String locale, Intent intent, String text) {
        ObjectNode request = JSON.createObjectNode().put("text", text);
        ArrayNode contexts = request.putObject("sessionState").putArray("activeContexts");
        for (String name : intent.inputContexts()) {
            ObjectNode context = contexts.addObject().put("name", name);
            context.putObject("timeToLive").put("timeToLiveInSeconds", 90).put("turnsToLive", 5);
            context.putObject("contextAttributes");
        }
        String session = "/bots/" + bot + "/botAliases/TSTALIASID/botLocales/" + locale + "/sessions/exported-"
                + Integer.toHexString(text.hashCode());
        String reply = given().contentType("application/json")
                .body(request.toString())
                .post(session + "/text")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JSON.readTree(reply).at("/interpretations/0/intent");
        } catch (JsonProcessingException e) {
            throw new AssertionError(reply, e);
        }
    }

    /** What a slot was filled with in the user's words; of a slot that is made of pieces their words one after the other. */
    private static String original(JsonNode slot) {
        if (!slot.has("subSlots")) {
            return slot.at("/value/originalValue").asText();
        }
        List<String> pieces = new ArrayList<>();
        slot.path("subSlots").forEach(piece -> pieces.add(original(piece)));
        return String.join(" ", pieces).strip();
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).strip();
    }
}
