package dev.loquat.bot;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One message to the user, in a bot with its placeholders and in a reply with their values. */
public sealed interface Message {

    /** The same message with every text of it changed, as when placeholders are filled in. */
    Message map(Function<String, String> change);

    /** Lex's name of the kind of content, such as {@code PlainText}. */
    String contentType();

    /**
     * Text as it is shown.
     *
     * @param value the text
     */
    record PlainText(String value) implements Message {
        @Override
        public Message map(Function<String, String> change) {
            return new PlainText(change.apply(value));
        }

        @Override
        public String contentType() {
            return "PlainText";
        }
    }

    /**
     * Text with marks for speech synthesis.
     *
     * @param value an SSML document
     */
    record Ssml(String value) implements Message {
        @Override
        public Message map(Function<String, String> change) {
            return new Ssml(change.apply(value));
        }

        @Override
        public String contentType() {
            return "SSML";
        }
    }

    /**
     * Whatever the client understands.
     *
     * @param value free text, often JSON
     */
    record CustomPayload(String value) implements Message {
        @Override
        public Message map(Function<String, String> change) {
            return new CustomPayload(change.apply(value));
        }

        @Override
        public String contentType() {
            return "CustomPayload";
        }
    }

    /**
     * A card with a picture and buttons.
     *
     * @param title the heading
     * @param subtitle the line under it
     * @param imageUrl the picture's address
     * @param buttons at most five
     */
    record ImageResponseCard(String title, Optional<String> subtitle, Optional<String> imageUrl, List<Button> buttons)
            implements Message {

        /** Keeps a copy of the list. */
        public ImageResponseCard {
            buttons = List.copyOf(buttons);
        }

        @Override
        public Message map(Function<String, String> change) {
            List<Button> changed = buttons.stream()
                    .map(button -> new Button(change.apply(button.text()), change.apply(button.value())))
                    .toList();
            return new ImageResponseCard(change.apply(title), subtitle.map(change), imageUrl.map(change), changed);
        }

        @Override
        public String contentType() {
            return "ImageResponseCard";
        }
    }

    /**
     * A button of a card.
     *
     * @param text what it shows
     * @param value what it sends
     */
    record Button(String text, String value) {}
}
