package dev.loquat.dialog.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Message;
import dev.loquat.conversation.MessageChoice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTypesTest {

    private static final Message TEXT = new Message.PlainText("Hello");
    private static final Message SOUND = new Message.Ssml("<speak>Hello</speak>");
    private static final Message PAYLOAD = new Message.CustomPayload("{}");

    private final List<MessageChoice> said =
            List.of(new MessageChoice(TEXT, List.of(TEXT, SOUND)), MessageChoice.only(PAYLOAD));

    @Test
    void everyKindIsTakenUnlessTheClientSaysOtherwise() {
        assertThat(ContentTypes.of(Map.of()).among(said)).isEqualTo(said);
        assertThat(accepting(" , ")).containsExactly(TEXT, PAYLOAD);
    }

    @Test
    void whatIsNotTakenGivesWayToAnotherWording() {
        assertThat(accepting("SSML,CustomPayload")).containsExactly(SOUND, PAYLOAD);
    }

    @Test
    void whatHasNoOtherWordingIsNotSaid() {
        assertThat(accepting("plaintext, SSML")).containsExactly(TEXT);
    }

    private List<Message> accepting(String types) {
        return ContentTypes.of(Map.of(ContentTypes.ATTRIBUTE, types)).among(said).stream()
                .map(MessageChoice::message)
                .toList();
    }
}
