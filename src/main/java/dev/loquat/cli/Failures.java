package dev.loquat.cli;

import dev.loquat.LoquatException;
import dev.loquat.bot.catalog.UnknownBot;
import dev.loquat.evaluation.dataset.InvalidDataset;
import dev.loquat.turn.InvalidTurn;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong, in words for those things that can, and with a stack trace for our own mistakes. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
            throws Exception {
        if (!(failure instanceof LoquatException)) {
            throw failure;
        }
        command.getErr().println("loquat: " + failure.getMessage());
        command.getErr().flush();
        return isWrongUsage(failure) ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isWrongUsage(Exception failure) {
        return failure instanceof UnknownBot || failure instanceof InvalidTurn || failure instanceof InvalidDataset;
    }
}
