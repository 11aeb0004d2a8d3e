package dev.loquat.dialog.repair;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Disambiguation;
import dev.loquat.bot.Intent;
import dev.loquat.conversation.Evidence;
import dev.loquat.conversation.Interpretation;
import java.util.List;
import java.util.Optional;

/**
 * "Did you mean this or that?" The intents that were offered are remembered among the session's last interpretations, each with
 * an {@link Evidence} of the kind {@link #OFFERED}; so they outlive the process with their slots, in Lex's form.
 */
public final class Disambiguate {

    /** The kind of evidence that marks an offered intent; its detail is the name under which it was offered. */
    public static final String OFFERED = "offered";

    /** Of what matches a template nobody is in doubt. */
    private static final double CERTAIN = 1.0;

    private Disambiguate() {}

    /** The intents between which the user has to choose, marked as offered; none when there is no doubt. */
    public static List<Interpretation> offers(
            Disambiguation rule, BotLocale locale, List<Interpretation> interpretations) {
        double best = interpretations.stream()
                .findFirst()
                .map(Disambiguate::confidence)
                .orElse(0.0);
        double least = Math.max(locale.confidenceThreshold(), best - rule.margin());
        List<Interpretation> close = interpretations.stream()
                .filter(one -> best < CERTAIN && confidence(one) > 0 && confidence(one) >= least)
                .flatMap(one -> offer(one, locale).stream())
                .limit(rule.most())
                .toList();
        boolean isInDoubt = close.size() > 1
                && close.get(0).intent().equals(interpretations.get(0).intent());
        return isInDoubt ? close : List.of();
    }

    /** What has been offered in the last turn and the bot still has. */
    public static List<Interpretation> offered(List<Interpretation> lastInterpretations, BotLocale locale) {
        return lastInterpretations.stream()
                .filter(one ->
                        one.evidence().stream().anyMatch(reason -> reason.kind().equals(OFFERED)))
                .filter(one -> locale.intent(one.intent().name()).isPresent())
                .toList();
    }

    /** The question. */
    public static String question(Disambiguation rule, List<Interpretation> offers) {
        List<String> names = offers.stream().map(Disambiguate::name).toList();
        String all = String.join(", ", names.subList(0, names.size() - 1)) + " " + rule.conjunction() + " "
                + names.get(names.size() - 1);
        return rule.message().replace(Disambiguation.INTENTS, all);
    }

    /** The offer that an answer chooses by its place or by words of its name that no other has. */
    public static Optional<Interpretation> chosen(String answer, List<Interpretation> offers, String localeId) {
        return Choice.of(answer, offers, Disambiguate::name, localeId);
    }

    /** Whether an answer turns every offer down. */
    public static boolean isDeclined(String answer, String localeId) {
        return ChoiceWords.of(localeId).isNeither(Choice.words(answer));
    }

    private static Optional<Interpretation> offer(Interpretation one, BotLocale locale) {
        return locale.intent(one.intent().name())
                .filter(intent -> !intent.isFallback() && RepairRule.of(intent).isEmpty())
                .map(Intent::shownName)
                .map(name -> new Interpretation(
                        one.intent(), one.nluConfidence(), List.of(new Evidence(OFFERED, name, confidence(one)))));
    }

    private static String name(Interpretation offer) {
        return offer.evidence().get(0).detail();
    }

    private static double confidence(Interpretation interpretation) {
        return interpretation.nluConfidence().orElse(0);
    }
}
