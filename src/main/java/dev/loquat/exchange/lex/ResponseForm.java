package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.Response;
import dev.loquat.exchange.tree.Members;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the bot says at one point: groups of a message and its variations. */
final class ResponseForm {

    private static final String GROUPS = "messageGroupsList";

    /** As exports have it in messages of a fulfillment under way. */
    private static final String GROUPS_OF_UPDATES = "messageGroups";

    private static final String INTERRUPT = "allowInterrupt";

    private final MessageForm messages;

    ResponseForm(MessageTexts texts) {
        this.messages = new MessageForm(texts);
    }

    Response read(ObjectNode owner, String name) {
        return Members.object(owner, name).map(this::read).orElse(Response.NONE);
    }

    Response read(ObjectNode json) {
        List<MessageGroup> read = Members.objects(json, json.has(GROUPS) ? GROUPS : GROUPS_OF_UPDATES).stream()
                .map(this::variations)
                .filter(variations -> !variations.isEmpty())
                .map(MessageGroup::new)
                .toList();
        return new Response(read, Members.flag(json, INTERRUPT, true));
    }

    private List<Message> variations(ObjectNode group) {
        return Stream.concat(Members.object(group, "message").stream(), Members.objects(group, "variations").stream())
                .map(messages::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing is written of a response that says nothing. */
    ObjectNode write(Response response) {
        return write(response, GROUPS);
    }

    /** The same under the names that exports have for messages of a fulfillment under way. */
    ObjectNode writeUpdate(Response response) {
        return write(response, GROUPS_OF_UPDATES);
    }

    private ObjectNode write(Response response, String name) {
        Written written = new Written();
        if (!response.isEmpty()) {
            written.list(name, response.groups().stream().map(this::group).toList())
                    .flag(INTERRUPT, response.allowsInterrupt());
        }
        return written.json();
    }

    private ObjectNode group(MessageGroup group) {
        List<ObjectNode> all = group.variations().stream().map(messages::write).toList();
        return new Written()
                .object("message", all.get(0))
                .list("variations", all.subList(1, all.size()))
                .json();
    }
}
