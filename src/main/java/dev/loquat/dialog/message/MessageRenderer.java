package dev.loquat.dialog.message;

import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Response;
import dev.loquat.conversation.MessageChoice;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.commons.text.StringEscapeUtils;

/** Turns a bot's responses into what is said. */
public final class MessageRenderer {

    private final PlaceholderValues values;
    private final RandomGenerator random;

    /**
     * @param values what the placeholders stand for
     * @param random chooses among variations
     */
    public MessageRenderer(PlaceholderValues values, RandomGenerator random) {
        this.values = values;
        this.random = random;
    }

    /** One message of every group, in the groups' order. */
    public List<MessageChoice> render(Response response) {
        return response.groups().stream()
                .map(group -> choose(group, chance(group)))
                .toList();
    }

    /**
     * One message of every group, in the groups' order, as {@code Ordered} selection has it: the first variation at first, then
     * the next.
     *
     * @param time how often the response has been said before
     */
    public List<MessageChoice> renderInOrder(Response response, int time) {
        return response.groups().stream()
                .map(group -> choose(group, time % group.variations().size()))
                .toList();
    }

    private int chance(MessageGroup group) {
        int size = group.variations().size();
        return size == 1 ? 0 : random.nextInt(size);
    }

    private MessageChoice choose(MessageGroup group, int chosen) {
        List<Message> variations = group.variations().stream().map(this::fillIn).toList();
        return new MessageChoice(variations.get(chosen), variations);
    }

    private Message fillIn(Message message) {
        Placeholders placeholders = new Placeholders(values, escapingFor(message));
        return message.map(
                message instanceof Message.CustomPayload ? placeholders::fillIn : placeholders::fillInTidily);
    }

    /** SSML is XML: a value with a {@code &} in it would break the document. */
    private static UnaryOperator<String> escapingFor(Message message) {
        return message instanceof Message.Ssml ? StringEscapeUtils::escapeXml10 : UnaryOperator.identity();
    }
}
