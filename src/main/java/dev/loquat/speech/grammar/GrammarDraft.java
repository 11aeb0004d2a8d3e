package dev.loquat.speech.grammar;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.VocabularyPhrase;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.speech.grammar.Grammar.Openness;
import dev.loquat.speech.grammar.Grammar.Spelled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One grammar in the making. */
final class GrammarDraft {

    /** Of 150 orders, 500 phrases at random lost one more than this many in rounds; the recogniser is made in 5 ms. */
    private static final int UTTERANCE_BUDGET = 1_200;

    private static final int JOINT_BUDGET = 4_000;
    private static final int IN_PROGRESS_BUDGET = 400;
    private static final int FOCUS_BUDGET = 400;
    /** In "make it a small one" it is no number; what it is, understanding tells, to which a digit would say too much. */
    private static final String NOUN_OR_NUMBER = "one";

    /** How often a focus of few phrases is repeated at most, so that another wish is still heard. */
    private static final int MOST_REPETITIONS = 50;

    private final BotLocale locale;
    private final BuiltinPhrases builtins;
    private final SpokenForm spoken;
    private final SlotPhrases slots;
    private final RuntimeHints hints;
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> expected = new LinkedHashSet<>();
    private final Map<String, String> displayed = new LinkedHashMap<>();
    private final List<String> phrases = new ArrayList<>();
    private final Set<String> openWords = new LinkedHashSet<>();
    private final Homophones homophones;
    private boolean isOpenAsked;
    private boolean isSpellingAsked;

    GrammarDraft(
            BotLocale locale,
            BuiltinPhrases builtins,
            Homophones homophones,
            Vocabulary vocabulary,
            RuntimeHints hints) {
        this.locale = locale;
        this.builtins = builtins;
        this.hints = hints;
        spoken = new SpokenForm(vocabulary, unknown);
        slots = new SlotPhrases(locale, builtins, spoken);
        this.homophones = homophones;
    }

    Grammar of(Optional<Intent> inProgress, DialogAction asked) {
        addUtterances();
        addCustomVocabulary();
        addAll(builtins.of("repair"));
        inProgress.ifPresent(intent -> {
            addAll(builtins.of("yes-no"));
            addCorrections(intent);
            addFocus(focus(intent, asked));
        });
        addExpectedValues();
        return new Grammar(
                phrases,
                List.copyOf(unknown),
                new Openness(isOpenAsked, openWords),
                new Spelled(isSpellingAsked, homophones),
                written(),
                new Expected(expected, displayed));
    }

    private Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>(slots.written());
        written.remove(NOUN_OR_NUMBER);
        return written;
    }

    private void addUtterances() {
        PhraseFilling filling = new PhraseFilling();
        Set<Slot> mentioned = new LinkedHashSet<>();
        for (Intent intent : locale.intents()) {
            for (UtteranceTemplate template : intent.utterances()) {
                filling.add(template, slotName -> valuesOf(intent, slotName));
                template.slotNames().forEach(name -> intent.slot(name).ifPresent(mentioned::add));
            }
        }
        mentioned.stream().filter(slots::isOpen).forEach(this::addOpenWords);
        openWords.removeAll(closedWords(mentioned));
        addAll(filling.fillJoints(UTTERANCE_BUDGET, JOINT_BUDGET));
        addUnmentionedValues(mentioned);
    }

    /** Words that are heard whether or not a value is said that no list has: "at" in "at seven" tells of no e-mail address. */
    private Set<String> closedWords(Set<Slot> mentioned) {
        Set<String> words = new HashSet<>();
        locale.intents().stream()
                .flatMap(intent -> intent.utterances().stream())
                .flatMap(template -> template.expand(1).stream())
                .flatMap(utterance -> utterance.parts().stream())
                .filter(part -> !part.isSlot())
                .forEach(part ->
                        words.addAll(List.of(spoken.withGaps(part.text()).split(" ", -1))));
        mentioned.stream()
                .filter(slot -> !slots.isOpen(slot))
                .flatMap(slot -> slots.of(slot).stream())
                .forEach(value -> words.addAll(List.of(value.split(" ", -1))));
        words.addAll(builtins.of("character"));
        return words;
    }

    /** What is expected in particular comes first. */
    private List<String> valuesOf(Intent intent, String slotName) {
        return Stream.concat(hinted(intent, slotName).stream(), slots.of(intent, slotName).stream())
                .distinct()
                .toList();
    }

    private List<String> hinted(Intent intent, String slot) {
        return heard(hints.phrases(intent.name(), slot));
    }

    private List<String> heard(List<String> phrases) {
        return phrases.stream().flatMap(phrase -> spoken.whole(phrase).stream()).toList();
    }

    private void addOpenWords(Slot slot) {
        slots.of(slot).forEach(value -> openWords.addAll(List.of(value.split(" ", -1))));
    }

    /** Values that did not have their turn in any utterance are at least heard by themselves. */
    private void addUnmentionedValues(Set<Slot> mentioned) {
        String said = " " + String.join("  ", phrases) + " ";
        for (Slot slot : mentioned) {
            addAll(slots.of(slot).stream()
                    .filter(value -> !said.contains(" " + value + " "))
                    .toList());
        }
    }

    private void addCustomVocabulary() {
        for (VocabularyPhrase phrase : locale.customVocabulary()) {
            spoken.whole(phrase.phrase()).ifPresent(said -> {
                long repetitions = Math.round(phrase.weight());
                for (int i = 0; i < repetitions; i++) {
                    phrases.add(said);
                }
                if (repetitions > 0) {
                    expected.add(said);
                }
                phrase.displayAs().ifPresent(display -> displayed.put(said, display));
            });
        }
    }

    private void addExpectedValues() {
        for (Intent intent : locale.intents()) {
            for (Slot slot : intent.slots()) {
                expected.addAll(hinted(intent, slot.name()));
                slot.subSlots()
                        .ifPresent(pieces -> pieces.elicitations()
                                .keySet()
                                .forEach(piece ->
                                        expected.addAll(heard(hints.phrases(intent.name(), slot.name(), piece)))));
            }
        }
    }

    private void addCorrections(Intent intent) {
        PhraseFilling filling = new PhraseFilling();
        List<String> corrections = builtins.of("correction");
        // Before what is spelled, "for" and "to" are nearly always digits.
        List<String> unmistakable =
                corrections.stream().filter(words -> !homophones.isOne(words)).toList();
        for (Slot slot : intent.slots()) {
            filling.add(UtteranceTemplate.parse("{value}"), name -> slots.of(slot));
            slot.utterances().forEach(template -> filling.add(template, name -> valuesOf(intent, name)));
            if (!corrections.isEmpty()) {
                List<String> before = slots.isSpelled(slot) ? unmistakable : corrections;
                filling.add(
                        UtteranceTemplate.parse("{correction} {value}"),
                        name -> name.equals("value") ? slots.of(slot) : before);
            }
        }
        addAll(filling.fill(IN_PROGRESS_BUDGET));
    }

    private List<String> focus(Intent intent, DialogAction asked) {
        return switch (asked.type()) {
            case CONFIRM_INTENT -> builtins.of("yes-no");
            case ELICIT_SLOT ->
                asked.slotToElicit()
                        .flatMap(intent::slot)
                        .map(slot -> answers(intent, slot, asked))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> answers(Intent intent, Slot whole, DialogAction asked) {
        Optional<String> piece = asked.subSlotToElicit();
        Slot slot = piece.flatMap(whole::piece).orElse(whole);
        List<String> spelled = SpelledPhrases.of(asked.style(), builtins);
        isOpenAsked = slots.isOpen(slot) || !spelled.isEmpty();
        isSpellingAsked = slots.isSpelled(slot) || !spelled.isEmpty();
        List<String> expected = piece.map(name -> heard(hints.phrases(intent.name(), slot.name(), name)))
                .orElseGet(() -> hinted(intent, slot.name()));
        List<String> answers = new ArrayList<>(expected);
        answers.addAll(spelled);
        answers.addAll(answers(intent, slot));
        return answers;
    }

    private List<String> answers(Intent intent, Slot slot) {
        PhraseFilling filling = new PhraseFilling();
        filling.add(UtteranceTemplate.parse("{value}"), name -> slots.of(slot));
        if (slot.allowsMultipleValues()) {
            filling.add(UtteranceTemplate.parse("{value} [and] {value}"), name -> slots.of(slot));
        }
        slot.utterances().forEach(template -> filling.add(template, name -> valuesOf(intent, name)));
        return filling.fill(Math.max(FOCUS_BUDGET, slots.of(slot).size()));
    }

    /** What was asked for is as likely as all else together. */
    private void addFocus(List<String> focus) {
        int repetitions = focus.isEmpty() ? 0 : Math.min(MOST_REPETITIONS, phrases.size() / focus.size() + 1);
        for (int i = 0; i < repetitions; i++) {
            addAll(focus);
        }
    }

    private void addAll(List<String> more) {
        for (String phrase : more) {
            String said = spoken.withGaps(phrase);
            if (!said.isEmpty()) {
                phrases.add(said);
            }
        }
    }
}
