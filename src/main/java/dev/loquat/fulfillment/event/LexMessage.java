package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What the bot says.
 *
 * @param contentType {@code PlainText}, {@code SSML}, {@code CustomPayload} or {@code ImageResponseCard}
 * @param content the text; absent for a card
 * @param imageResponseCard the card; absent for a text
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LexMessage(String contentType, Optional<String> content, Optional<Card> imageResponseCard) {

    /** Text as it is shown. */
    public static LexMessage text(String text) {
        return new LexMessage("PlainText", Optional.of(text), Optional.empty());
    }

    /** Text with marks for speech synthesis. */
    public static LexMessage ssml(String document) {
        return new LexMessage("SSML", Optional.of(document), Optional.empty());
    }

    /** Whatever the client understands, often JSON. */
    public static LexMessage customPayload(String payload) {
        return new LexMessage("CustomPayload", Optional.of(payload), Optional.empty());
    }

    /** A card with a heading and buttons. */
    public static LexMessage card(String title, List<Button> buttons) {
        return card(new Card(title, Optional.empty(), Optional.empty(), buttons));
    }

    /** A card. */
    public static LexMessage card(Card card) {
        return new LexMessage("ImageResponseCard", Optional.empty(), Optional.of(card));
    }

    /**
     * A card with a picture and buttons.
     *
     * @param title the heading
     * @param subtitle the line under it
     * @param imageUrl the picture's address
     * @param buttons at most five
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Card(String title, Optional<String> subtitle, Optional<String> imageUrl, List<Button> buttons) {
        /** Keeps a copy of the list. */
        public Card {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A button of a card.
     *
     * @param text what it shows
     * @param value what it sends
     */
    public record Button(String text, String value) {}
}
