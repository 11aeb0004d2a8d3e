package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Fulfillment.Progress;
import dev.loquat.bot.Fulfillment.Updates;
import dev.loquat.exchange.tree.Members;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How an intent is fulfilled; whether a function does it stands in the same object of Lex and is not of its concern. */
final class FulfillmentForm {

    private static final String STATUS = "postFulfillmentStatusSpecification";
    private static final String UPDATES = "fulfillmentUpdatesSpecification";
    private static final String DELAY = "delayInSeconds";
    private static final String FREQUENCY = "frequencyInSeconds";
    private static final String TIMEOUT = "timeoutInSeconds";

    private final ResponseForm responses;
    private final OutcomeForm outcomes;

    FulfillmentForm(ResponseForm responses) {
        this.responses = responses;
        this.outcomes = new OutcomeForm(responses);
    }

    Fulfillment read(ObjectNode json) {
        ObjectNode status = Members.object(json, STATUS).orElseGet(JsonNodeFactory.instance::objectNode);
        return new Fulfillment(
                Members.flag(json, "isActive", true),
                outcomes.read(status, "success"),
                outcomes.read(status, "failure"),
                outcomes.read(status, "timeout"),
                Members.object(json, UPDATES).map(this::updates));
    }

    private Updates updates(ObjectNode json) {
        return new Updates(
                Members.flag(json, "active", true),
                Members.object(json, "startResponse").map(start -> progress(start, DELAY)),
                Members.object(json, "updateResponse").map(update -> progress(update, FREQUENCY)),
                seconds(json, TIMEOUT));
    }

    private Progress progress(ObjectNode json, String after) {
        return new Progress(responses.read(json), seconds(json, after).orElse(Duration.ofSeconds(1)));
    }

    private static Optional<Duration> seconds(ObjectNode json, String name) {
        OptionalInt seconds = Members.integer(json, name);
        return seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsInt())) : Optional.empty();
    }

    ObjectNode write(Fulfillment fulfillment) {
        ObjectNode status = new Written()
                .all(outcomes.write(fulfillment.success(), "success"))
                .all(outcomes.write(fulfillment.failure(), "failure"))
                .all(outcomes.write(fulfillment.timeout(), "timeout"))
                .json();
        return new Written()
                .object(STATUS, status)
                .object(UPDATES, fulfillment.updates().map(this::write))
                .json();
    }

    private ObjectNode write(Updates updates) {
        return new Written()
                .flag("active", updates.isActive())
                .object("startResponse", updates.start().map(start -> write(start, DELAY)))
                .object("updateResponse", updates.update().map(update -> write(update, FREQUENCY)))
                .seconds(TIMEOUT, updates.timeout())
                .json();
    }

    private ObjectNode write(Progress progress, String after) {
        return new Written()
                .all(responses.writeUpdate(progress.response()))
                .number(after, progress.after().toSeconds())
                .json();
    }
}
