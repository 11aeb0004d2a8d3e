package dev.loquat.channel;

import dev.loquat.bot.Message;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.RuntimeHints.Hint;
import dev.loquat.conversation.SessionStateChange;
import java.util.List;
import java.util.Map;

/**
 * How many members a request may have of each kind, and how long they may be.
 *
 * @see <a href="https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_SessionState.html">Lex's runtime model</a>
 */
record MemberQuota(ChannelConfig.QuotaConfig config) {

    void requireState(SessionStateChange state) {
        state.activeContexts().ifPresent(this::requireContexts);
        state.runtimeHints()
                .map(RuntimeHints::slotHints)
                .ifPresent(intents -> intents.forEach(
                        (intent, slots) -> requireHints("sessionState.runtimeHints.slotHints." + intent, slots)));
    }

    void requireMessages(List<Message> messages) {
        most(messages.size(), config.messages(), "messages", "entries", "messages");
        for (int i = 0; i < messages.size(); i++) {
            requireMessage("messages[" + i + "]", messages.get(i));
        }
    }

    private void requireContexts(List<ActiveContext> contexts) {
        String path = "sessionState.activeContexts";
        most(contexts.size(), config.contexts(), path, "entries", "contexts");
        for (int i = 0; i < contexts.size(); i++) {
            ActiveContext context = contexts.get(i);
            String one = path + "[" + i + "]";
            most(
                    context.attributes().size(),
                    config.contextAttributes(),
                    one + ".contextAttributes",
                    "entries",
                    "context-attributes");
        }
    }

    private void requireHints(String path, Map<String, Hint> slots) {
        slots.forEach((slot, hint) -> {
            String one = path + "." + slot;
            most(hint.phrases().size(), config.hints(), one + ".runtimeHintValues", "entries", "hints");
            hint.phrases()
                    .forEach(phrase -> most(
                            phrase.length(),
                            config.hintLength(),
                            one + ".runtimeHintValues",
                            "characters",
                            "hint-length"));
            requireHints(one + ".subSlotHints", hint.subSlotHints());
        });
    }

    private void requireMessage(String path, Message message) {
        if (message instanceof Message.ImageResponseCard card) {
            requireCard(path + ".imageResponseCard", card);
        } else {
            message.map(text -> {
                most(text.length(), config.messageLength(), path + ".content", "characters", "message-length");
                return text;
            });
        }
    }

    private void requireCard(String path, Message.ImageResponseCard card) {
        most(card.buttons().size(), config.buttons(), path + ".buttons", "entries", "buttons");
        requireCardText(path + ".title", card.title());
        card.subtitle().ifPresent(subtitle -> requireCardText(path + ".subtitle", subtitle));
        card.imageUrl().ifPresent(url -> requireCardText(path + ".imageUrl", url));
        for (int i = 0; i < card.buttons().size(); i++) {
            Message.Button button = card.buttons().get(i);
            String one = path + ".buttons[" + i + "]";
            most(button.text().length(), config.buttonLength(), one + ".text", "characters", "button-length");
            most(button.value().length(), config.buttonLength(), one + ".value", "characters", "button-length");
        }
    }

    private void requireCardText(String path, String text) {
        most(text.length(), config.cardLength(), path, "characters", "card-length");
    }

    private static void most(int found, int most, String path, String unit, String key) {
        if (found > most) {
            throw RequestRejected.invalid(path + ": found " + found + " " + unit + ", expected " + most
                    + " at most; send less, or raise loquat.channel.quota." + key);
        }
    }
}
