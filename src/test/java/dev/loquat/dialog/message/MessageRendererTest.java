package dev.loquat.dialog.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Response;
import dev.loquat.conversation.MessageChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageRendererTest {

    private final PlaceholderValues values = new PlaceholderValues(
            Map.of("City", "Boston", "Nights", "", "Shop", "M&S"),
            Map.of("guest", "Ann", "fallback-count", "2"),
            Map.of("x-amz-lex:answer", "42"));

    @Test
    void fillsInSlotsAndAttributes() {
        assertThat(rendered("{City}, [guest], [fallback-count], ((x-amz-lex:answer))"))
                .isEqualTo("Boston, Ann, 2, 42");
    }

    @Test
    void closesTheGapsThatEmptyValuesLeave() {
        assertThat(rendered("{Nights} nights in {City} for [nobody].")).isEqualTo("nights in Boston for.");
    }

    @Test
    void keepsSpacesThatTheAuthorMeant() {
        assertThat(rendered("{City}:  two spaces")).isEqualTo("Boston:  two spaces");
    }

    @Test
    void aBackslashMakesABracketOrdinary() {
        assertThat(rendered("\\{City\\} is {City}, \\[guest\\] is [guest]"))
                .isEqualTo("{City} is Boston, [guest] is Ann");
    }

    @Test
    void bracesAroundAnythingButASlotStay() {
        assertThat(rendered("{Town} (City) { City }")).isEqualTo("{Town} (City) { City }");
    }

    @Test
    void valuesAreNotReadAsPlaceholders() {
        PlaceholderValues sly = new PlaceholderValues(Map.of("City", "[secret] $1"), Map.of("secret", "x"), Map.of());

        assertThat(render(sly, new Message.PlainText("{City}"))).isEqualTo(new Message.PlainText("[secret] $1"));
    }

    @Test
    void escapesValuesInSsml() {
        assertThat(render(values, new Message.Ssml("<speak>{Shop}</speak>")))
                .isEqualTo(new Message.Ssml("<speak>M&amp;S</speak>"));
    }

    @Test
    void leavesThePlainTextOfAPayloadToTheCharacter() {
        assertThat(render(
                        values, new Message.CustomPayload("{\"a\":  \"{City}\", \"b\": [1, 2], \"c\": \"{Nights}\"}")))
                .isEqualTo(new Message.CustomPayload("{\"a\":  \"Boston\", \"b\": [1, 2], \"c\": \"\"}"));
    }

    @Test
    void fillsInEveryTextOfACard() {
        Message card = new Message.ImageResponseCard(
                "{City}", Optional.of("[guest]"), Optional.empty(), List.of(new Message.Button("{City}", "{City}")));

        assertThat(render(values, card))
                .isEqualTo(new Message.ImageResponseCard(
                        "Boston",
                        Optional.of("Ann"),
                        Optional.empty(),
                        List.of(new Message.Button("Boston", "Boston"))));
    }

    @Test
    void saysOneVariationOfEveryGroupAndTellsTheOthers() {
        Response response = new Response(List.of(
                new MessageGroup(List.of(new Message.PlainText("Hi {City}"), new Message.PlainText("Hello {City}"))),
                new MessageGroup(List.of(new Message.PlainText("Bye")))));

        List<MessageChoice> said = new MessageRenderer(values, new Random(1)).render(response);

        assertThat(said).hasSize(2);
        assertThat(said.get(0).variations())
                .containsExactly(new Message.PlainText("Hi Boston"), new Message.PlainText("Hello Boston"))
                .contains(said.get(0).message());
    }

    @Test
    void everyVariationIsSaidSometimes() {
        Response response = new Response(
                List.of(new MessageGroup(List.of(new Message.PlainText("a"), new Message.PlainText("b")))));
        MessageRenderer renderer = new MessageRenderer(values, new Random(1));

        List<Message> said = IntStream.range(0, 50)
                .mapToObj(time -> renderer.render(response).get(0).message())
                .toList();

        assertThat(said).contains(new Message.PlainText("a"), new Message.PlainText("b"));
    }

    private String rendered(String text) {
        return ((Message.PlainText) render(values, new Message.PlainText(text))).value();
    }

    private static Message render(PlaceholderValues values, Message message) {
        Response response = new Response(List.of(new MessageGroup(List.of(message))));
        return new MessageRenderer(values, new Random(1))
                .render(response)
                .get(0)
                .message();
    }
}
