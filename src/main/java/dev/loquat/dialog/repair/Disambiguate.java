package dev.loquat.dialog.repair;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Disambiguation;
import dev.loquat.bot.Intent;
import dev.loquat.conversation.Evidence;
import dev.loquat.conversation.Interpretation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Did you mean this or that?" The intents that were offered are remembered among the session's last interpretations, each with
 * an {@link Evidence} of the kind {@link #OFFERED}; so they outlive the process with their slots, in Lex's form.
 */
public final class Disambiguate {

    /** The kind of evidence that marks an offered intent; its detail is the name under which it was offered. */
    public static final String OFFERED = "offered";

    /** Of what matches a template nobody is in doubt. */
    private static final double CERTAIN = 1.0;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** Words around a choice; the rest names it. */
    private static final Set<String> AROUND = Set.of(
            "the", "a", "an", "i", "it", "s", "is", "was", "mean", "meant", "want", "wanted", "to", "yes", "please",
            "option", "number", "that", "my", "would", "like", "think");

    private static final Set<String> NONE = Set.of(
            "neither", "none", "no", "nope", "nothing", "not", "of", "them", "these", "those", "either", "thanks");

    private static final List<Set<String>> ORDINALS = List.of(
            Set.of("1", "1st", "first", "former"),
            Set.of("2", "2nd", "second"),
            Set.of("3", "3rd", "third"),
            Set.of("4", "4th", "fourth"),
            Set.of("5", "5th", "fifth"));

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");

    private static final Set<String> LAST = Set.of("last", "latter");

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
    public static Optional<Interpretation> chosen(String answer, List<Interpretation> offers) {
        List<String> said = new ArrayList<>(words(answer));
        said.removeAll(AROUND);
        if (said.size() > 1 && said.get(0).equals("no")) {
            said.remove(0);
        }
        Optional<Interpretation> byNumber = byNumber(said, offers);
        said.remove("one");
        return byNumber.or(() -> byPlace(said, offers)).or(() -> byName(said, offers));
    }

    /** Whether an answer turns every offer down. */
    public static boolean isDeclined(String answer) {
        List<String> said = words(answer);
        return !said.isEmpty() && (said.contains("neither") || said.contains("none") || NONE.containsAll(said));
    }

    private static Optional<Interpretation> offer(Interpretation one, BotLocale locale) {
        return locale.intent(one.intent().name())
                .filter(intent -> !intent.isFallback() && RepairRule.of(intent).isEmpty())
                .map(Intent::shownName)
                .map(name -> new Interpretation(
                        one.intent(), one.nluConfidence(), List.of(new Evidence(OFFERED, name, confidence(one)))));
    }

    private static Optional<Interpretation> byNumber(List<String> said, List<Interpretation> offers) {
        int place = said.size() == 1 ? NUMBERS.indexOf(said.get(0)) : -1;
        return at(place, offers);
    }

    private static Optional<Interpretation> byPlace(List<String> said, List<Interpretation> offers) {
        if (said.size() != 1) {
            return Optional.empty();
        }
        String word = said.get(0);
        for (int place = 0; place < ORDINALS.size(); place++) {
            if (ORDINALS.get(place).contains(word)) {
                return at(place, offers);
            }
        }
        return LAST.contains(word) ? at(offers.size() - 1, offers) : Optional.empty();
    }

    private static Optional<Interpretation> at(int place, List<Interpretation> offers) {
        return place >= 0 && place < offers.size() ? Optional.of(offers.get(place)) : Optional.empty();
    }

    private static Optional<Interpretation> byName(List<String> said, List<Interpretation> offers) {
        List<Interpretation> named = offers.stream()
                .filter(offer -> !said.isEmpty() && words(name(offer)).containsAll(said))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static String name(Interpretation offer) {
        return offer.evidence().get(0).detail();
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static double confidence(Interpretation interpretation) {
        return interpretation.nluConfidence().orElse(0);
    }
}
