package dev.loquat.speech.synthesis;

import dev.loquat.speech.SpeechUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs eSpeak NG once, in bounds: of time, and of how many run at once in this virtual machine.
 *
 * @param executable the program
 */
record EspeakProcess(Path executable) {

    private static final int SECONDS = 20;
    private static final int MOST_AT_ONCE = 8;
    private static final Semaphore FREE = new Semaphore(MOST_AT_ONCE);

    /**
     * What it writes to its standard output.
     *
     * @param input what it reads
     * @throws SpeechUnavailable when it fails or takes too long
     */
    byte[] run(String input, List<String> arguments) {
        try {
            if (!FREE.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw new SpeechUnavailable(
                        "The server speaks already as much as it can at once; ask again in a moment.");
            }
            try {
                return runNow(input, arguments);
            } finally {
                FREE.release();
            }
        } catch (IOException failed) {
            throw new SpeechUnavailable("espeak-ng does not run: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SpeechUnavailable("espeak-ng was interrupted", stopped);
        }
    }

    /** Its output goes through a file, so that nobody has to read it while the time is watched. */
    private byte[] runNow(String input, List<String> arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("loquat-speech", ".wav");
        try {
            List<String> command = new ArrayList<>(List.of(executable.toString()));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                write(input, process);
                await(process);
            } finally {
                process.destroyForcibly();
            }
            return Files.readAllBytes(output);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void write(String input, Process process) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void await(Process process) throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new SpeechUnavailable("espeak-ng took more than " + SECONDS + " s; shorten the message.");
        }
        if (process.exitValue() != 0) {
            throw new SpeechUnavailable("espeak-ng failed with exit code " + process.exitValue() + ".");
        }
    }
}
