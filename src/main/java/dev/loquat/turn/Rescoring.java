package dev.loquat.turn;

import static java.util.Comparator.comparingDouble;

import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.UserInput;
import dev.loquat.conversation.YesNo;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.NluContext;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among the transcripts of speech by what the model makes of each: the one that was heard surely <em>and</em> makes
 * sense here; among those that mean the same, the one that was heard best. Typed text has one transcript, which costs one reading.
 */
final class Rescoring {

    private Rescoring() {}

    /**
     * An utterance with its reading.
     *
     * @param input what the user said, with the chosen transcript as its text
     * @param understanding all that it may mean
     */
    record Read(UserInput input, Understanding understanding) {

        /** With the answer that the bot knows, if it does, among the request's attributes: there messages and functions find it. */
        Read withKnownAnswer() {
            return understanding
                    .knownAnswer()
                    .map(answer -> new Read(input.withRequestAttributes(answer.attributes()), understanding))
                    .orElse(this);
        }
    }

    static Read best(UserInput input, Nlu nlu, NluContext context) {
        List<Transcript> transcripts = input.transcripts();
        if (transcripts.size() <= 1) {
            return new Read(input, nlu.understand(input.text(), context));
        }
        List<Weighed> readings = transcripts.stream()
                .map(each -> weigh(input, each, nlu, context))
                .toList();
        Meaning meaning = Meaning.of(readings.stream()
                .max(comparingDouble(Weighed::score))
                .orElseThrow()
                .read());
        return readings.stream()
                .filter(each -> Meaning.of(each.read()).equals(meaning))
                .max(comparingDouble(Weighed::heard))
                .orElseThrow()
                .read();
    }

    private static Weighed weigh(UserInput input, Transcript transcript, Nlu nlu, NluContext context) {
        Read read = read(input, transcript, nlu, context);
        return new Weighed(read, transcript.confidence(), score(transcript, read.understanding()));
    }

    /** What was heard, how surely, and that with the sense it makes. */
    private record Weighed(Read read, double heard, double score) {}

    /** What is done about an utterance; among transcripts that differ in words only, the sense that they make tells nothing. */
    private record Meaning(Optional<SessionIntent> intent, Optional<SlotValue> answer, Optional<YesNo> yesNo) {

        static Meaning of(Read read) {
            Understanding understanding = read.understanding();
            return new Meaning(
                    understanding.interpretations().stream().findFirst().map(Interpretation::intent),
                    understanding.answer().map(SlotReading::value),
                    understanding.yesNo());
        }
    }

    private static Read read(UserInput input, Transcript transcript, Nlu nlu, NluContext context) {
        UserInput heard = new UserInput(
                transcript.text(), input.mode(), input.transcripts(), input.requestAttributes(), input.requestId());
        return new Read(heard, nlu.understand(transcript.text(), context));
    }

    private static double score(Transcript transcript, Understanding understanding) {
        double answer = understanding.answer().map(reading -> reading.score()).orElse(0.0);
        double yesNo = understanding.yesNo().isPresent() ? 1 : 0;
        double intent = understanding.interpretations().stream()
                .map(Interpretation::nluConfidence)
                .filter(confidence -> confidence.isPresent())
                .mapToDouble(confidence -> confidence.getAsDouble())
                .max()
                .orElse(0);
        return transcript.confidence() * Math.max(intent, Math.max(answer, yesNo));
    }
}
