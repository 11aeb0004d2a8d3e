import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How much processor time each built-in type takes to read 1,024 characters that mean it ill, the parse included. Processor time,
 * so that other work on the machine does not count; of each text and type the quickest of three goes, when all is warm.
 */
final class HostileTexts {

    private static final int LENGTH = 1024;
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-02T09:00:00-05:00");
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final String[] WORDS = ("one two twenty hundred thousand point and a half past to at @ . - 1 12 2026 / : march third"
                    + " of friday next week from in days hour morning pm double dot com new york $ % the day after before yes no ("
                    + " , main street www slash JFK plus 5 minus quarter minutes dollars miles feet degrees old per second every"
                    + " last between through until")
            .split(" ");

    private static final String[] CHARACTERS = {
        "1", "1,", "1.", "a.", "a@", "@.", "-1", "+1", "((", "1 - ", "\"", "http://", "w w w . ", "é", "_", "0 ", "x", "O"
    };

    private HostileTexts() {}

    public static void main(String[] arguments) {
        List<String> texts = texts();
        BuiltinSlotTypes types = BuiltinSlotTypes.english();
        measure(types, texts, 1);
        measure(types, texts, 1);
        List<Double> millis = measure(types, texts, 3);
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%d texts, %d readings: median %.2f ms, p99 %.2f ms, p99.99 %.2f ms, most %.2f ms, over 5 ms: %d%n",
                texts.size(),
                millis.size(),
                at(millis, 0.5),
                at(millis, 0.99),
                at(millis, 0.9999),
                at(millis, 1),
                millis.stream().filter(one -> one > 5).count());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private static List<Double> measure(BuiltinSlotTypes types, List<String> texts, int goes) {
        List<Double> millis = new ArrayList<>();
        for (String text : texts) {
            TokenizedText tokens = Tokenizer.tokenize(text);
            for (BuiltinSlotType type : types.all()) {
                long quickest = Long.MAX_VALUE;
                for (int go = 0; go < goes; go++) {
                    BuiltinContext context = new BuiltinContext(NOW, "en_US");
                    long start = CLOCK.getCurrentThreadCpuTime();
                    type.find(tokens, context);
                    type.answer(tokens, context);
                    quickest = Math.min(quickest, CLOCK.getCurrentThreadCpuTime() - start);
                }
                millis.add(quickest / 1e6);
            }
        }
        return millis;
    }

    /** Words over and over, a few words over and over, words at random, characters over and over. */
    private static List<String> texts() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        Arrays.stream(WORDS).forEach(word -> texts.add(cut(word + " ")));
        Arrays.stream(CHARACTERS).forEach(character -> texts.add(cut(character)));
        for (int i = 0; i < 300; i++) {
            StringBuilder few = new StringBuilder();
            for (int word = random.nextInt(4); word >= 0; word--) {
                few.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            texts.add(cut(few.toString()));
            StringBuilder many = new StringBuilder();
            while (many.length() < LENGTH) {
                many.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            texts.add(cut(many.toString()));
        }
        return texts;
    }

    private static String cut(String repeated) {
        return repeated.repeat(LENGTH / repeated.length() + 1).substring(0, LENGTH);
    }
}
