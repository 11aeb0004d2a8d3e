package dev.loquat.dialog.condition;

import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.UserInput;
import java.util.List;

/** What can be said about the user's last words, under the names that it has in the event of a function. */
final class InputValues {

    private final SessionState state;
    private final UserInput input;

    InputValues(SessionState state, UserInput input) {
        this.state = state;
        this.input = input;
    }

    Value at(List<String> path) {
        return switch (path.get(0)) {
            case "inputMode" -> path.size() == 1 ? Value.of(input.mode().wireName()) : Value.UNSET;
            case "inputTranscript" -> path.size() == 1 ? Value.of(input.text()) : Value.UNSET;
            case "transcriptions" -> path.size() > 2 ? transcription(path.get(1), rest(path, 2)) : Value.UNSET;
            default -> Value.UNSET;
        };
    }

    private Value transcription(String index, List<String> path) {
        if (!index.matches("\\d{1,3}")
                || Integer.parseInt(index) >= input.transcripts().size()) {
            return Value.UNSET;
        }
        Transcript transcript = input.transcripts().get(Integer.parseInt(index));
        return switch (path.get(0)) {
            case "transcription", "rawTranscription" -> Value.of(transcript.text());
            case "transcriptionConfidence" -> Value.of(String.valueOf(transcript.confidence()));
            case "resolvedContext" -> counted(transcript) ? context(rest(path, 1)) : Value.UNSET;
            case "resolvedSlots" -> counted(transcript) ? slot(rest(path, 1)) : Value.UNSET;
            default -> Value.UNSET;
        };
    }

    /** Only the transcript that was understood has an intent and slots. */
    private boolean counted(Transcript transcript) {
        return transcript.text().equals(input.text());
    }

    private Value context(List<String> path) {
        return path.equals(List.of("intent"))
                ? state.intent().map(intent -> Value.of(intent.name())).orElse(Value.UNSET)
                : Value.UNSET;
    }

    private Value slot(List<String> path) {
        if (path.isEmpty()) {
            return Value.UNSET;
        }
        List<String> member = rest(path, 1);
        return state.intent()
                .map((SessionIntent intent) -> intent.slot(path.get(0)))
                .filter(SlotValue.Scalar.class::isInstance)
                .map(SlotValue.Scalar.class::cast)
                .map(scalar -> member(scalar, member))
                .orElse(Value.UNSET);
    }

    private static Value member(SlotValue.Scalar scalar, List<String> path) {
        if (path.equals(List.of("shape"))) {
            return Value.of("Scalar");
        }
        if (path.equals(List.of("value", "originalValue"))) {
            return Value.of(scalar.originalValue());
        }
        boolean isResolved = path.size() == 3 && path.subList(0, 2).equals(List.of("value", "resolvedValues"));
        return isResolved && path.get(2).matches("\\d{1,3}")
                ? scalar.resolvedValues().stream()
                        .skip(Integer.parseInt(path.get(2)))
                        .findFirst()
                        .map(Value::of)
                        .orElse(Value.UNSET)
                : Value.UNSET;
    }

    private static List<String> rest(List<String> path, int from) {
        return path.subList(from, path.size());
    }
}
