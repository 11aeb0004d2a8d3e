package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.SlotType;
import dev.loquat.exchange.tree.Members;
import java.util.function.Consumer;

/**
 * The name of a slot type, where a slot or a piece has it: in the place of one that is not there anything is taken.
 *
 * @param known what the language has
 * @param found takes what was left out, in words
 */
record UsableTypeName(KnownNames known, Consumer<String> found) {

    void mend(ObjectNode json, String member) {
        Members.text(json, member).filter(type -> !isThere(type)).ifPresent(type -> anything(json, member, type));
    }

    /** A piece cannot be in pieces itself. */
    void mendPiece(ObjectNode json, String member) {
        Members.text(json, member)
                .filter(type -> !isThere(type) || !known.pieces(type).isEmpty())
                .ifPresent(type -> anything(json, member, type));
    }

    private boolean isThere(String type) {
        return type.startsWith(SlotType.BUILTIN_PREFIX) || known.isSlotType(type);
    }

    private void anything(ObjectNode json, String member, String type) {
        found.accept("the slot type '" + type + "', in whose place there is " + BuiltinNames.ANYTHING);
        json.put(member, BuiltinNames.ANYTHING);
    }
}
