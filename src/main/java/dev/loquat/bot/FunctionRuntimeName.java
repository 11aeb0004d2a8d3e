package dev.loquat.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can run functions. */
public enum FunctionRuntimeName {
    /** Java, in the service's own process. */
    JAVA("java", ".java", ".jar"),
    /** Node.js, in processes of its own. */
    NODEJS("nodejs", ".mjs", ".js", ".cjs"),
    /** Python, in processes of its own. */
    PYTHON("python", ".py"),
    /** Any executable that speaks the Lambda Runtime API, in processes of its own. */
    PROVIDED("provided"),
    /** A web service. */
    HTTP("http"),
    /** A function on AWS Lambda. */
    AWS_LAMBDA("aws-lambda");

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker sees only with Guava's type
    private final List<String> endings;

    FunctionRuntimeName(String word, String... endings) {
        this.word = word;
        this.endings = List.of(endings);
    }

    /** The word by which a bot asks for it. */
    public String word() {
        return word;
    }

    /** Whether the code is somewhere else and not in the bot's folder. */
    public boolean isElsewhere() {
        return this == HTTP || this == AWS_LAMBDA;
    }

    /** Whether it runs code in processes of its own. */
    public boolean hasProcesses() {
        return this == NODEJS || this == PYTHON || this == PROVIDED;
    }

    /** All words, in the order in which messages list them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(FunctionRuntimeName::word).toList();
    }

    /** The runtime of this word. */
    public static Optional<FunctionRuntimeName> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** What runs code at a path when nothing is said: its ending tells; folders hold Java. */
    public static FunctionRuntimeName ofCode(String path) {
        return Arrays.stream(values())
                .filter(one -> one.endings.stream().anyMatch(path::endsWith))
                .findFirst()
                .orElse(JAVA);
    }
}
