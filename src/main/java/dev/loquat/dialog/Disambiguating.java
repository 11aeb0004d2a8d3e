package dev.loquat.dialog;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.Repair;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.YesNo;
import dev.loquat.dialog.repair.Disambiguate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks back which of two intents is meant, where the bot allows it, and takes the answer. */
final class Disambiguating {

    /** Who has not chosen twice will not choose. */
    private static final int RETRIES = 1;

    private Disambiguating() {}

    /** The question, when other intents are about as likely as the likeliest one. */
    static Optional<Step> asked(Progress turn) {
        Optional<String> busy = turn.session().intentInProgress().map(intent -> intent.name());
        return offers(turn, busy).flatMap(offers -> ask(busy.isPresent() ? Suspension.suspend(turn) : turn, offers, 0));
    }

    /**
     * The question, when the user has declined one intent and several others are about as likely to be meant instead.
     *
     * @param over the turn with the declined intent closed
     * @param heard the turn as it was understood
     */
    static Optional<Step> askedInstead(Progress over, Progress heard) {
        return offers(heard, Optional.of(heard.intent().name())).flatMap(offers -> ask(over, offers, 0));
    }

    /** What may be meant, when there is a doubt; an intent that has just been talked about is known and never offered. */
    private static Optional<List<Interpretation>> offers(Progress turn, Optional<String> known) {
        return turn.context()
                .locale()
                .disambiguation()
                .map(rule -> Disambiguate.offers(rule, turn.context().locale(), turn.interpretations()))
                .filter(offers -> !offers.isEmpty())
                .filter(offers -> offers.stream()
                        .noneMatch(
                                offer -> known.equals(Optional.of(offer.intent().name()))));
    }

    /** What an utterance does when it was asked which intent is meant; empty when it is about something else. */
    static Optional<Step> answered(Progress turn, Understanding understanding) {
        List<Interpretation> offers = turn.pending().type() == DialogAction.Type.ELICIT_INTENT
                ? Disambiguate.offered(
                        turn.state().lastInterpretations(), turn.context().locale())
                : List.of();
        if (offers.isEmpty()) {
            return Optional.empty();
        }
        String answer = understanding.inputTranscript();
        String localeId = turn.context().locale().id();
        Optional<Interpretation> likeliest =
                understanding.interpretations().stream().findFirst();
        Optional<Interpretation> chosen = Disambiguate.chosen(answer, offers, localeId)
                .or(() -> likeliest.flatMap(said -> sameIntent(said, offers)));
        if (chosen.isPresent()) {
            return chosen.map(offer -> Beginning.begin(turn, withSaid(offer, understanding)));
        }
        return Disambiguate.isDeclined(answer, localeId)
                ? Optional.of(neither(turn))
                : otherwise(turn, understanding, offers);
    }

    /** Another intent, or a repair, is for those whom it concerns; what means nothing is asked again. */
    private static Optional<Step> otherwise(Progress turn, Understanding understanding, List<Interpretation> offers) {
        if (understanding.repair().isPresent()) {
            return understanding.repair().equals(Optional.of(Repair.REPEAT))
                    ? ask(turn, offers, turn.state().attempt())
                    : Optional.empty();
        }
        boolean isNewIntent = understanding.interpretations().stream()
                .findFirst()
                .filter(likeliest -> likeliest.nluConfidence().isPresent())
                .isPresent();
        if (isNewIntent) {
            return Optional.empty();
        }
        boolean mayAskAgain =
                turn.state().attempt() < RETRIES && !understanding.yesNo().equals(Optional.of(YesNo.NO));
        return mayAskAgain ? ask(turn, offers, turn.state().attempt() + 1) : Optional.of(neither(turn));
    }

    private static Optional<Step> ask(Progress turn, List<Interpretation> offers, int attempt) {
        return turn.context().locale().disambiguation().map(rule -> {
            Progress offering = new Progress(turn.state(), turn.said(), offers, turn.context(), turn.trail());
            Progress free =
                    offering.with(offering.session().withoutIntent()).withPending(DialogAction.ELICIT_INTENT, attempt);
            return free.say(DefaultWords.of(Disambiguate.question(rule, offers)))
                    .ask();
        });
    }

    /** An intent that was left for the question goes on; otherwise nobody feels meant. */
    private static Step neither(Progress turn) {
        return Suspension.comeBack(turn).orElseGet(() -> NotUnderstood.fallback(turn));
    }

    private static Optional<Interpretation> sameIntent(Interpretation said, List<Interpretation> offers) {
        return offers.stream()
                .filter(offer -> offer.intent().name().equals(said.intent().name()))
                .findFirst();
    }

    /** With the slots of the utterance that was not clear, and on top of them those of the answer. */
    private static Interpretation withSaid(Interpretation offer, Understanding understanding) {
        Map<String, SlotValue> said = new LinkedHashMap<>();
        understanding.interpretations().stream()
                .filter(one -> one.intent().name().equals(offer.intent().name()))
                .forEach(one -> said.putAll(one.intent().slots()));
        said.values().removeIf(value -> !value.isFilled());
        return offer.withIntent(offer.intent().withSlots(said));
    }
}
