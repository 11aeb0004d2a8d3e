package dev.loquat.nlu.intent;

import java.util.List;

/** Training examples as the loss reads them: by example, and for every term the examples that have it. */
final class TrainingMatrix {

    private final List<TrainingExample> examples;
    private final float[][] sentences;
    private final double totalWeight;
    private final int[] postingsStarts;
    private final int[] postedExamples;
    private final float[] postedValues;

    /** @param sentences the sentence of each example in the coordinates of the model */
    TrainingMatrix(List<TrainingExample> examples, float[][] sentences, int terms) {
        this.examples = List.copyOf(examples);
        this.sentences = sentences;
        this.totalWeight =
                examples.stream().mapToDouble(TrainingExample::weight).sum();
        this.postingsStarts = postingsStarts(examples, terms);
        this.postedExamples = new int[postingsStarts[terms]];
        this.postedValues = new float[postingsStarts[terms]];
        post();
    }

    private static int[] postingsStarts(List<TrainingExample> examples, int terms) {
        int[] starts = new int[terms + 1];
        for (TrainingExample example : examples) {
            for (int term : example.features().lexical().indices()) {
                starts[term + 1]++;
            }
        }
        for (int term = 0; term < terms; term++) {
            starts[term + 1] += starts[term];
        }
        return starts;
    }

    private void post() {
        int[] next = postingsStarts.clone();
        for (int example = 0; example < examples.size(); example++) {
            SparseVector lexical = lexical(example);
            for (int i = 0; i < lexical.indices().length; i++) {
                int posting = next[lexical.indices()[i]]++;
                postedExamples[posting] = example;
                postedValues[posting] = lexical.values()[i];
            }
        }
    }

    int count() {
        return examples.size();
    }

    int terms() {
        return postingsStarts.length - 1;
    }

    float[] sentence(int example) {
        return sentences[example];
    }

    SparseVector lexical(int example) {
        return examples.get(example).features().lexical();
    }

    int intent(int example) {
        return examples.get(example).intent();
    }

    /** How much an example counts; all together count 1. */
    double share(int example) {
        return examples.get(example).weight() / totalWeight;
    }

    int postingsStart(int term) {
        return postingsStarts[term];
    }

    int postedExample(int posting) {
        return postedExamples[posting];
    }

    float postedValue(int posting) {
        return postedValues[posting];
    }
}
