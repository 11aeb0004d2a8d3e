package dev.loquat.speech.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a recogniser listens for. Immutable. */
public final class Grammar {

    private static final String START = "<s>";
    private static final String END = "</s>";
    /** No word has a blank. */
    private static final String MANY = " ";

    private static final int MOST_ADDED = 3;

    private final List<String> phrases;
    private final List<String> unknownWords;
    private final Openness openness;
    private final Spelled spelled;
    private final Map<String, String> written;
    private final Expected expected;
    private final Set<String> whole;
    private final Set<String> pairs = new HashSet<>();
    /** What comes after a word, where that is always the same. */
    private final Map<String, String> onlyFollower;

    /**
     * Where a grammar hears the nearest of the values it knows though users may say others.
     *
     * @param isAsked whether the bot has asked for a slot that takes others
     * @param words of which the known values of such slots consist
     */
    record Openness(boolean isAsked, Set<String> words) {
        /** Keeps a copy of the set. */
        Openness {
            words = Set.copyOf(words);
        }
    }

    /**
     * What may be spelled.
     *
     * @param isAsked whether the bot has asked for what is spelled
     * @param homophones what sounds like digits and letters
     */
    record Spelled(boolean isAsked, Homophones homophones) {}

    Grammar(
            List<String> phrases,
            List<String> unknownWords,
            Openness openness,
            Spelled spelled,
            Map<String, String> written,
            Expected expected) {
        this.phrases = List.copyOf(phrases);
        this.unknownWords = List.copyOf(unknownWords);
        this.openness = openness;
        this.spelled = spelled;
        this.written = Expected.longestFirst(written);
        this.expected = expected;
        whole = new HashSet<>(this.phrases);
        for (String phrase : whole) {
            pairs.addAll(pairs(List.of(phrase.split(" ", -1))));
        }
        onlyFollower = onlyFollowers(pairs);
    }

    private static Map<String, String> onlyFollowers(Set<String> pairs) {
        Map<String, String> followers = new HashMap<>();
        for (String pair : pairs) {
            int gap = pair.indexOf(' ');
            followers.merge(pair.substring(0, gap), pair.substring(gap + 1), (one, other) -> MANY);
        }
        followers.values().removeIf(follower -> follower.equals(MANY) || follower.equals(END));
        followers.remove(START);
        return followers;
    }

    /** What may be said, in words of the model; what is likelier stands more often in it. */
    public List<String> phrases() {
        return phrases;
    }

    /** Words of the bot that the model does not have and therefore cannot hear. */
    public List<String> unknownWords() {
        return unknownWords;
    }

    /**
     * Whether something else may have been said that no list has, such as a name: only free decoding hears that.
     *
     * @param words as heard with this grammar
     */
    public boolean isOpen(List<String> words) {
        return openness.isAsked() || words.stream().anyMatch(openness.words()::contains);
    }

    /**
     * How well words fit the bot's utterances.
     *
     * @param words as heard
     * @return which part of their neighbourhoods, beginning and end included, the phrases have, in 0 to 1
     */
    public double fit(List<String> words) {
        List<String> found = pairs(words);
        return (double) found.stream().filter(pairs::contains).count() / found.size();
    }

    /** Whether these words are one of the phrases, from its beginning to its end. */
    public boolean isPhrase(List<String> words) {
        return whole.contains(String.join(" ", words));
    }

    /** How many of the words' neighbourhoods, beginning and end included, no phrase has. */
    public int unseenPairs(List<String> words) {
        return (int) pairs(words).stream().filter(pair -> !pairs.contains(pair)).count();
    }

    /**
     * Words with those between them that no phrase lacks there: "a bit of skim" becomes "a bit of skim milk" when all phrases with
     * "skim" go on so.
     *
     * @param words as heard
     */
    public List<String> completed(List<String> words) {
        List<String> completed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : END;
            String last = words.get(i);
            completed.add(last);
            for (int added = 0; added < MOST_ADDED && !pairs.contains(last + " " + next); added++) {
                String follower = onlyFollower.get(last);
                if (follower == null) {
                    break;
                }
                completed.add(follower);
                last = follower;
            }
        }
        return completed;
    }

    /** Whether the bot has asked for digits or letters one by one. */
    public boolean isSpellingAsked() {
        return spelled.isAsked();
    }

    /**
     * Words with digits for those that sound like them beside other digits: "f four two" for "f for two"; with letters too where
     * they are asked for.
     *
     * @param words as heard
     */
    public List<String> spelledOut(List<String> words) {
        return spelled.homophones().spelledOut(words, spelled.isAsked());
    }

    /** A transcript with the values as the bot writes them, {@code 12 ounce} for {@code twelve ounce}. */
    public String written(String transcript) {
        return displayed(Expected.replaced(transcript, written));
    }

    /** A transcript with the phrases of the bot's vocabulary as they are to be written. */
    public String displayed(String transcript) {
        return expected.displayed(transcript);
    }

    /**
     * How many of these words, from the first one on, are a phrase that the bot expects wherever it is said; 0 when they are none.
     *
     * @param words as heard with this grammar
     */
    public int expectedAt(List<String> words) {
        return expected.at(words);
    }

    private static List<String> pairs(List<String> words) {
        List<String> pairs = new ArrayList<>();
        String before = START;
        for (String word : words) {
            pairs.add(before + " " + word);
            before = word;
        }
        pairs.add(before + " " + END);
        return pairs;
    }
}
