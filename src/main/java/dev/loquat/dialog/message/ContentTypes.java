package dev.loquat.dialog.message;

import dev.loquat.bot.Message;
import dev.loquat.conversation.MessageChoice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of messages that a client takes, as it says in the request attribute {@code x-amz-lex:accept-content-types}, such as
 * {@code PlainText,SSML}, which Amazon Connect sends.
 */
public final class ContentTypes {

    /** The request attribute. */
    public static final String ATTRIBUTE = "x-amz-lex:accept-content-types";

    private final Optional<Set<String>> accepted;

    private ContentTypes(Optional<Set<String>> accepted) {
        this.accepted = accepted;
    }

    /** What a request says of it; without the attribute every kind is taken. */
    public static ContentTypes of(Map<String, String> requestAttributes) {
        return new ContentTypes(Optional.ofNullable(requestAttributes.get(ATTRIBUTE))
                .map(types -> Stream.of(types.split(","))
                        .map(type -> type.strip().toLowerCase(Locale.ROOT))
                        .filter(type -> !type.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()))
                .filter(types -> !types.isEmpty()));
    }

    /** The messages that the client takes; another wording stands in for one that it does not, if it has one that the client takes. */
    public List<MessageChoice> among(List<MessageChoice> messages) {
        return accepted.isEmpty()
                ? messages
                : messages.stream().flatMap(choice -> choice(choice).stream()).toList();
    }

    private Optional<MessageChoice> choice(MessageChoice choice) {
        List<Message> taken = choice.variations().stream().filter(this::takes).toList();
        return taken.stream()
                .findFirst()
                .map(first -> new MessageChoice(takes(choice.message()) ? choice.message() : first, taken));
    }

    private boolean takes(Message message) {
        return accepted.filter(types -> types.contains(message.contentType().toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
