package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.condition.Condition;
import dev.loquat.bot.condition.InvalidCondition;
import dev.loquat.exchange.tree.Members;
import java.util.function.Consumer;

/**
 * The branches of an outcome. Each has a name and a condition that can be read and is about what is there.
 *
 * @param known what the language has
 * @param intent the name of the intent that the branches are in
 * @param found takes what was left out, in words
 */
record UsableBranches(KnownNames known, String intent, Consumer<String> found) {

    private static final String MEMBER = "conditionalBranches";

    void mend(ObjectNode outcome) {
        if (outcome.get(MEMBER) instanceof ArrayNode branches) {
            for (int i = branches.size() - 1; i >= 0; i--) {
                mend(branches, i);
            }
        }
    }

    private void mend(ArrayNode branches, int index) {
        JsonNode item = branches.get(index);
        if (!(item instanceof ObjectNode branch) || !isUsable(branch)) {
            branches.remove(index);
        } else if (KnownNames.name(branch).filter(name -> !name.isBlank()).isEmpty()) {
            branch.put("name", "Branch" + (index + 1));
        }
    }

    private boolean isUsable(ObjectNode branch) {
        String written = Members.object(branch, "condition")
                .flatMap(condition -> Members.text(condition, "expressionString"))
                .orElse("");
        try {
            boolean isKnown =
                    Condition.parse(written).references().stream().allMatch(reference -> known.has(intent, reference));
            if (!isKnown) {
                found.accept("a branch on the condition '" + written + "', which is about a slot that is not there");
            }
            return isKnown;
        } catch (InvalidCondition unreadable) {
            found.accept("a branch on the condition '" + written + "', which cannot be read");
            return false;
        }
    }
}
