package dev.loquat.evaluation.speech;

import dev.loquat.evaluation.speech.SpeechReport.Commands;
import dev.loquat.evaluation.speech.SpeechReport.Miss;
import dev.loquat.evaluation.speech.SpeechReport.Taken;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for people: a line for each miss, then the counts. */
public final class SpeechReportText {

    private static final int CONFUSIONS = 10;

    private SpeechReportText() {}

    /** The report as lines. */
    public static String of(SpeechReport report) {
        StringBuilder text = new StringBuilder(lines(report.clean()));
        report.foreign().ifPresent(foreign -> foreign.taken().forEach(taken -> text.append(line(taken))));
        text.append(counts("", report.clean()));
        report.noisy().forEach((decibels, commands) -> text.append(counts(at(decibels), commands)));
        confusions(report, text);
        report.foreign()
                .ifPresent(foreign -> text.append(format(
                        "%d of %d foreign recordings turned away (%.1f %%)%n",
                        foreign.count() - foreign.taken().size(), foreign.count(), 100 * foreign.rejectionRate())));
        report.wordErrorRate().ifPresent(rate -> text.append(format("word error rate %.1f %%%n", 100 * rate)));
        return text.append(format("a second of sound takes %.3f s%n", report.realTimeFactor()))
                .toString();
    }

    private static String lines(Commands commands) {
        return commands.misses().stream().map(SpeechReportText::line).collect(Collectors.joining());
    }

    private static String counts(String condition, Commands commands) {
        return format(
                "%d of %d commands%s right (%.1f %%), %d intents%n",
                commands.right(), commands.count(), condition, 100 * commands.accuracy(), commands.rightIntents());
    }

    private static String at(double decibels) {
        return format(" at %.0f dB", decibels);
    }

    private static void confusions(SpeechReport report, StringBuilder text) {
        SlotConfusions.of(report).stream().limit(CONFUSIONS).forEach(counted -> {
            SlotConfusions.Confusion confusion = counted.getKey();
            text.append(format(
                    "    %d × %s: %s taken for %s%n",
                    counted.getValue(),
                    confusion.slot(),
                    confusion.expected(),
                    confusion.understood().isEmpty() ? "nothing" : confusion.understood()));
        });
    }

    private static String line(Miss miss) {
        return format(
                "%s: heard \"%s\"%n    expected   %s %s%n    understood %s %s%n",
                miss.recording(),
                miss.transcript(),
                miss.expected().intent(),
                miss.expected().slots(),
                miss.understood().intent(),
                miss.understood().slots());
    }

    private static String line(Taken taken) {
        return format(
                "%s: is not for the bot; heard \"%s\"%n    understood %s %s%n",
                taken.recording(),
                taken.transcript(),
                taken.understood().intent(),
                taken.understood().slots());
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
