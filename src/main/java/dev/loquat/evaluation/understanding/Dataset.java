package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.dataset.InvalidDataset;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Utterances to train on, and others to ask about.
 *
 * @param subject what is measured, in words
 * @param training what is trained on; each distinct label is an intent
 * @param test what is asked
 * @param oosValid utterances that no intent is meant by, to choose the threshold on; perhaps none
 * @param oosTest utterances that no intent is meant by, to ask; perhaps none
 * @param overlap how many test utterances were left out because training has the same sentence; empty when that was not
 *     looked for
 */
public record Dataset(
        String subject,
        List<LabelledUtterance> training,
        List<LabelledUtterance> test,
        List<LabelledUtterance> oosValid,
        List<LabelledUtterance> oosTest,
        OptionalInt overlap) {

    /**
     * Keeps copies of the lists.
     *
     * @throws InvalidDataset when there is nothing to ask
     */
    public Dataset {
        training = List.copyOf(training);
        test = List.copyOf(test);
        oosValid = List.copyOf(oosValid);
        oosTest = List.copyOf(oosTest);
        if (test.isEmpty()) {
            throw new InvalidDataset("every test utterance stands in the training data too; nothing is left to ask");
        }
    }

    /** The utterances of two files, called by the files' names and folders. */
    public static Dataset of(Path train, Path test, List<LabelledUtterance> training, List<LabelledUtterance> asked) {
        return new Dataset(
                called(train) + " → " + called(test), training, asked, List.of(), List.of(), OptionalInt.empty());
    }

    private static Path called(Path file) {
        int names = file.getNameCount();
        return names > 2 ? file.subpath(names - 2, names) : file;
    }

    /** The same with utterances that no intent is meant by. */
    public Dataset withOutOfScope(List<LabelledUtterance> valid, List<LabelledUtterance> asked) {
        return new Dataset(subject, training, test, valid, asked, overlap);
    }

    /** The same without the test utterances that training has too, but for case, blanks and punctuation. */
    public Dataset withoutOverlap() {
        Set<String> known = training.stream().map(LabelledUtterance::sentence).collect(Collectors.toSet());
        List<LabelledUtterance> unknown = test.stream()
                .filter(utterance -> !known.contains(utterance.sentence()))
                .toList();
        return new Dataset(subject, training, unknown, oosValid, oosTest, OptionalInt.of(test.size() - unknown.size()));
    }

    /** The intents of the test that training has no utterance of, and that no answer can be right for. */
    public List<String> untrainedIntents() {
        Set<String> trained = training.stream().map(LabelledUtterance::intent).collect(Collectors.toSet());
        return test.stream()
                .map(LabelledUtterance::intent)
                .filter(intent -> !trained.contains(intent))
                .distinct()
                .toList();
    }

    /** The first so many utterances of each intent, in their order. */
    public static List<LabelledUtterance> firstPerIntent(List<LabelledUtterance> utterances, int count) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        return utterances.stream()
                .filter(utterance -> taken.merge(utterance.intent(), 1, Integer::sum) <= count)
                .toList();
    }

    /** The first part of each intent's utterances, of every intent at least one. */
    static List<LabelledUtterance> partOf(List<LabelledUtterance> utterances, double part) {
        Map<String, List<LabelledUtterance>> byIntent = utterances.stream()
                .collect(Collectors.groupingBy(
                        LabelledUtterance::intent, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        return byIntent.values().stream()
                .flatMap(own -> own.stream().limit((long) Math.ceil(own.size() * part)))
                .toList();
    }
}
