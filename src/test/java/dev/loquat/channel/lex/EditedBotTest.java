package dev.loquat.channel.lex;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.yaml.BotFiles;
import dev.loquat.channel.EditedBotsProfile;
import dev.loquat.channel.EditedShop;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions, aliases, locales and edits of a bot that is served, as clients see them. */
@QuarkusTest
@TestProfile(EditedBotsProfile.class)
class EditedBotTest {

    /** A machine that runs a build is slow; what an idle one takes stands in the documentation. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final AtomicInteger SESSIONS = new AtomicInteger();

    @ConfigProperty(name = EditedBotsProfile.BOTS)
    String bots = "";

    @BeforeEach
    @AfterEach
    void undoEdits() throws InterruptedException {
        edit(EditedShop.ENGLISH);
        until("We open at nine.", "when do you open");
    }

    @Test
    void anEditIsAnsweredWithinASecond() throws InterruptedException {
        edit(EditedShop.ENGLISH.replace("at nine", "at eight"));
        Duration reworded = until("We open at eight.", "when do you open");
        edit(EditedShop.ENGLISH.replace("order bread", "order bread, sell me something baked"));
        Duration learned = untilIntent("OrderBread", "sell me something baked");

        System.out.printf(
                "An edited message was said after %d ms, a new utterance was understood after %d ms.%n",
                reworded.toMillis(), learned.toMillis());
        assertThat(reworded).isLessThan(PATIENCE);
        assertThat(learned).isLessThan(PATIENCE);
    }

    @Test
    void aConversationInTheMiddleOfAnIntentGoesOnWithTheBotWithWhichItBegan() throws InterruptedException {
        String session = newSession();
        assertThat(text(say("TSTALIASID", "en_US", session, "I want rye"))).isEqualTo("For which day?");
        edit(EditedShop.ENGLISH.replace("{Bread} for {Day}?", "Really {Bread}?").replace("You get", "Take"));
        until("Really rye?", "I want rye", "friday");

        Response asked = say("TSTALIASID", "en_US", session, "friday");
        Response closed = say("TSTALIASID", "en_US", session, "yes");
        say("TSTALIASID", "en_US", session, "I want wheat");
        Response asksAnew = say("TSTALIASID", "en_US", session, "friday");

        assertThat(text(asked)).isEqualTo("rye for friday?");
        assertThat(text(closed)).isEqualTo("You get rye on friday.");
        assertThat(text(asksAnew)).isEqualTo("Really wheat?");
    }

    @Test
    void aPublishedVersionStaysAsItIsThoughTheDraftIsEdited() throws InterruptedException {
        edit(EditedShop.ENGLISH.replace("at nine", "at ten"));
        until("We open at ten.", "when do you open");

        assertThat(text(say("prod", "en_US", newSession(), "when do you open"))).isEqualTo("We open at nine.");
        assertThat(text(say("PROD000001", "en_US", newSession(), "when do you open")))
                .isEqualTo("We open at nine.");
    }

    @Test
    void aBrokenEditKeepsTheLastGoodBotAndHealthSaysWhatIsWrong() throws InterruptedException {
        edit(EditedShop.ENGLISH.replace("slotTypes:", "slotTipes:"));
        await(() -> get("/q/health/ready").asString().contains("en_US.yaml"));

        Response health = get("/q/health/ready");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.asString())
                .contains("en_US.yaml:16:1: error: unknown key 'slotTipes' in a locale")
                .contains("did you mean 'slotTypes'?");
        assertThat(text(say("TSTALIASID", "en_US", newSession(), "when do you open")))
                .isEqualTo("We open at nine.");
    }

    @Test
    void functionsLearnByWhichAliasTheyAreCalled() {
        assertThat(text(say("TSTALIASID", "en_US", newSession(), "who am I talking to")))
                .isEqualTo("DRAFT TSTALIASID TestBotAlias");
        assertThat(text(say("prod", "en_US", newSession(), "who am I talking to")))
                .isEqualTo("1 PROD000001 prod");
    }

    @Test
    void anUnknownAliasIsAnsweredWithThoseThatThereAre() {
        Response unknown = say("prood", "en_US", newSession(), "hello");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.header("x-amzn-ErrorType")).isEqualTo("ResourceNotFoundException");
        assertThat(unknown.path("message").toString())
                .contains("no alias 'prood'; expected TSTALIASID (TestBotAlias)")
                .contains("PROD000001 (prod), which is version 1")
                .contains("did you mean 'prod'?");
    }

    @Test
    void aLocaleThatAnAliasDoesNotEnableIsNotServed() {
        Response disabled = say("english", "es_US", newSession(), "hola");

        assertThat(disabled.statusCode()).isEqualTo(404);
        assertThat(disabled.path("message").toString())
                .isEqualTo("Locale 'es_US' of bot 'shop' is not enabled for alias 'english'; enabled are [en_US].");
        assertThat(say("prod", "es_US", newSession(), "cuándo abren").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theListOfBotsNamesTheirAliases() {
        assertThat(get("/bots").jsonPath().getList("bots[0].aliases.name"))
                .containsExactly("TestBotAlias", "prod", "english");
    }

    @Test
    void eachLocaleIsAnsweredInItsLanguageAndHasSessionsOfItsOwn() {
        String session = newSession();
        Response english = say("TSTALIASID", "en_US", session, "I want rye");
        Response spanish = say("TSTALIASID", "es_US", session, "quiero trigo");
        Response day = say("TSTALIASID", "es_US", session, "el viernes");
        Response yes = say("TSTALIASID", "es_US", session, "sí, por favor");

        assertThat(text(english)).isEqualTo("For which day?");
        assertThat(text(spanish)).isEqualTo("¿Para qué día?");
        assertThat(text(day)).isEqualTo("¿trigo para el viernes?");
        assertThat(text(yes)).isEqualTo("Le guardamos trigo para el viernes.");
    }

    @Test
    void speechInALanguageWithoutAModelIsToldWhereToPutOne() {
        Response refused = given().contentType("audio/l16; rate=16000; channels=1")
                .body(new byte[32_000])
                .post(path("TSTALIASID", "es_US", newSession()) + "/utterance");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.path("message").toString())
                .startsWith("There is no speech model for es_US. Put a Vosk model for its language")
                .contains("speech/es_US");
    }

    private void edit(String english) {
        new BotFiles(Path.of(bots, "shop")).with("en_US.yaml", english);
    }

    private Duration until(String text, String... said) throws InterruptedException {
        return await(() -> {
            String session = newSession();
            Response last = say("TSTALIASID", "en_US", session, said[0]);
            for (int i = 1; i < said.length; i++) {
                last = say("TSTALIASID", "en_US", session, said[i]);
            }
            return text(last).equals(text);
        });
    }

    private Duration untilIntent(String intent, String said) throws InterruptedException {
        return await(() ->
                intent.equals(say("TSTALIASID", "en_US", newSession(), said).path("sessionState.intent.name")));
    }

    private static Duration await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(waited).isLessThan(PATIENCE);
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Response say(String alias, String locale, String session, String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text))
                .post(path(alias, locale, session) + "/text");
    }

    private static String path(String alias, String locale, String session) {
        return "/bots/shop/botAliases/" + alias + "/botLocales/" + locale + "/sessions/" + session;
    }

    private static String text(Response response) {
        return String.valueOf(response.<Object>path("messages[0].content"));
    }

    private static String newSession() {
        return "edit-" + SESSIONS.incrementAndGet();
    }
}
