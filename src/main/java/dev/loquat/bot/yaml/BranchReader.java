package dev.loquat.bot.yaml;

import dev.loquat.bot.Conditional;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads branches and what follows when none of them is taken. */
final class BranchReader {

    private final Places places;
    private final ConditionReader conditions;
    private final ResponseReader responses;
    private final NextStepReader steps;

    BranchReader(IntentScope scope, ResponseReader responses, NextStepReader steps) {
        this.places = scope.places();
        this.conditions = new ConditionReader(scope);
        this.responses = responses;
        this.steps = steps;
    }

    /** The name of the branch with this number, from 0, when it has no other; as Lex's console names it. */
    static String usualName(int number) {
        return "Branch" + (number + 1);
    }

    List<Branch> read(YamlNode node) {
        List<YamlNode> nodes = node.list("a list of branches");
        if (node.isList() && nodes.isEmpty()) {
            node.error("expected 1 to " + Conditional.MOST_BRANCHES + " branches, found none");
        }
        if (nodes.size() > Conditional.MOST_BRANCHES) {
            nodes.get(Conditional.MOST_BRANCHES)
                    .error("expected at most " + Conditional.MOST_BRANCHES + " branches, found " + nodes.size()
                            + "; go on with others in the 'next' step of a branch");
        }
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String usualName = usualName(i);
            nodes.get(i)
                    .fields(Shape.BRANCH)
                    .flatMap(fields -> branch(fields, usualName))
                    .ifPresent(branches::add);
        }
        return branches;
    }

    /** A response in short; it has no branches of its own. */
    Outcome otherwise(YamlNode node) {
        if (!node.resembles(Shape.DEFAULT_BRANCH)) {
            return Outcome.saying(responses.response(node));
        }
        return node.fields(Shape.DEFAULT_BRANCH)
                .map(fields -> {
                    Response response = responses.response(fields, "response");
                    Optional<NextStep> next = fields.get("next").flatMap(steps::read);
                    return new Outcome(response, Optional.empty(), next);
                })
                .orElse(Outcome.NONE);
    }

    private Optional<Branch> branch(YamlFields fields, String usualName) {
        Optional<String> name = fields.get("name").flatMap(node -> node.text("a name"));
        Response response = responses.response(fields, "response");
        Optional<NextStep> next = fields.get("next").flatMap(steps::read);
        return fields.required("condition", "expected when the branch is taken, such as \"{Nights} > 7\"")
                .flatMap(node -> conditions
                        .read(node)
                        .map(condition ->
                                places.put(new Branch(name.orElse(usualName), condition, response, next), node)));
    }
}
