package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.tree.Members;
import java.util.function.Consumer;

/** All that lies within an intent or a slot: what each part has beyond its bounds, its branches and its steps. */
final class UsableParts {

    private final LexBounds bounds;
    private final UsableBranches branches;
    private final UsableSteps steps;

    /**
     * @param intent the name of the intent that the parts are in
     * @param found takes what was left out, in words
     */
    UsableParts(KnownNames known, String intent, Consumer<String> found) {
        this.bounds = new LexBounds(found);
        this.branches = new UsableBranches(known, intent, found);
        this.steps = new UsableSteps(known, intent, found);
    }

    void mend(ObjectNode json) {
        bounds.bring(json);
        branches.mend(json);
        for (String member : Members.names(json)) {
            if (json.get(member) instanceof ObjectNode part) {
                if (steps.leadsNowhere(part)) {
                    json.remove(member);
                } else {
                    mend(part);
                }
            } else {
                Members.objects(json, member).forEach(this::mend);
            }
        }
    }
}
