package dev.loquat.fulfillment.process;

/** Why a process has ended, in Lambda's words. */
final class ExitReason {

    /** Shells and the JDK report the end by a signal as 128 and the signal's number. */
    private static final int FIRST_SIGNAL = 128;

    private static final int KILLED = 137;

    private ExitReason() {}

    /** After how much it used. */
    static String outOfMemory(int allowed) {
        return " MB of memory and was ended, as it may use " + allowed
                + " MB (Runtime.OutOfMemory). Allow it more with 'memory' where the bot declares it.";
    }

    static String of(int status) {
        String how = status == KILLED
                ? "signal: killed"
                : status > FIRST_SIGNAL ? "signal: " + (status - FIRST_SIGNAL) : "exit status " + status;
        return "its process ended in the middle of it (Runtime.ExitError: " + how + ").";
    }
}
