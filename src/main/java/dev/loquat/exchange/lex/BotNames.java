package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.InvalidArchive;
import dev.loquat.exchange.tree.LegalName;
import dev.loquat.exchange.tree.LexId;
import dev.loquat.exchange.tree.Members;
import java.util.regex.Pattern;

/**
 * What a bot is called.
 *
 * @param name by which people know it, written as names are
 * @param id ten characters by which clients know it: that which it has in Lex, so that they need no change
 */
record BotNames(String name, String id) {

    private static final Pattern ID = Pattern.compile("[0-9A-Z]{10}");

    static BotNames of(ObjectNode bot) {
        String name = Members.text(bot, "name").map(LegalName::like).orElse("");
        if (name.isEmpty()) {
            throw new InvalidArchive("no name can be made of '"
                    + Members.text(bot, "name").orElse("") + "'; expected letters and digits");
        }
        return new BotNames(
                name,
                Members.text(bot, "identifier")
                        .filter(id -> ID.matcher(id).matches())
                        .orElseGet(() -> LexId.of(name)));
    }
}
