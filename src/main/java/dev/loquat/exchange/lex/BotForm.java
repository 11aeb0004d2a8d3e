package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.LexMembers;
import dev.loquat.exchange.tree.Members;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** What concerns a bot as a whole, as {@code Bot.json} has it. */
final class BotForm {

    private static final String TTL = "idleSessionTTLInSeconds";

    private BotForm() {}

    static Bot read(ObjectNode json, BotNames names, List<BotLocale> locales, LexMembers lex) {
        OptionalInt ttl = Members.integer(json, TTL);
        return new Bot(
                names.name(),
                names.id(),
                Members.text(json, "description").orElse(""),
                ttl.isPresent() ? Duration.ofSeconds(ttl.getAsInt()) : Bot.DEFAULT_SESSION_TTL,
                List.of(),
                locales,
                lex);
    }

    static ObjectNode write(Bot bot) {
        return new Written()
                .text("name", bot.name())
                .text("identifier", bot.id())
                .text("version", "DRAFT")
                .text("description", bot.description())
                .object(
                        "dataPrivacy",
                        new Written().flag("childDirected", false).json())
                .number(TTL, bot.sessionTtl().toSeconds())
                .json();
    }
}
