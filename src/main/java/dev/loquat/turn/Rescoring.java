package dev.loquat.turn;

import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.UserInput;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.NluContext;
import java.util.List;

/**
 * Chooses among the transcripts of speech by what the model makes of each: the one that was heard surely <em>and</em> makes
 * sense here. Typed text has one transcript, which costs one reading.
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
        Read best = read(input, transcripts.get(0), nlu, context);
        double bestScore = score(transcripts.get(0), best.understanding());
        for (Transcript transcript : transcripts.subList(1, transcripts.size())) {
            Read read = read(input, transcript, nlu, context);
            double score = score(transcript, read.understanding());
            if (score > bestScore) {
                best = read;
                bestScore = score;
            }
        }
        return best;
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
