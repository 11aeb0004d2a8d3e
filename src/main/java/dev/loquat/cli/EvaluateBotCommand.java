package dev.loquat.cli;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.understanding.BotEvaluation;
import dev.loquat.evaluation.understanding.Evaluation;
import dev.loquat.evaluation.understanding.HoldOut;
import dev.loquat.nlu.model.NluModels;
import dev.loquat.runtime.Loquat;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat evaluate bot}: how well a bot understands its own utterances when they are held back. */
@Command(
        name = "bot",
        mixinStandardHelpOptions = true,
        description =
                "Cross-validate a bot's own utterances, each held back whole with all that it stands for, and name"
                        + " those that sit nearer another intent.")
final class EvaluateBotCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BotOptions options = new BotOptions();

    @Mixin
    private EvaluationOptions telling = new EvaluationOptions();

    @ArgGroup(exclusive = true)
    private Held held = new Held();

    @Option(
            names = "--intents-only",
            description = "Learn and measure intents alone, in a fraction of the time; intents do not depend on slots.")
    private boolean intentsOnly;

    @Override
    public Integer call() {
        if (held.folds < 2) {
            throw new ParameterException(spec.commandLine(), "--folds is " + held.folds + ", expected 2 or more");
        }
        Terminal terminal = Terminal.standard();
        telling.check();
        try (Loquat loquat = options.open(terminal);
                NluModels models = options.models()) {
            BotSnapshot bot = options.bot(loquat);
            BotLocale locale = options.locale(loquat, bot);
            BotEvaluation evaluation = new BotEvaluation(models, new TerminalProgress(terminal));
            Evaluation result = evaluation.run(
                    bot.bot().name() + " " + locale.id(),
                    locale,
                    held.holdOut(),
                    intentsOnly ? BotEvaluation.Scope.INTENTS : BotEvaluation.Scope.ALL);
            telling.tell(result, terminal);
        }
        return ExitCode.OK;
    }

    /** What is held back. */
    static final class Held {

        @Option(
                names = "--folds",
                paramLabel = "N",
                defaultValue = "5",
                description = "In how many parts the utterances are held back (default: ${DEFAULT-VALUE}).")
        private int folds = 5;

        @Option(
                names = "--each",
                description = "Hold each utterance back by itself: one training for each, the most a small bot tells.")
        private boolean each;

        @Option(names = "--seen", description = "Hold nothing back: whether the bot knows its own utterances.")
        private boolean seen;

        HoldOut holdOut() {
            if (each) {
                return HoldOut.each();
            }
            return seen ? HoldOut.nothing() : HoldOut.inParts(folds);
        }
    }
}
