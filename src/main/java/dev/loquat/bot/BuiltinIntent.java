package dev.loquat.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The intents that a bot can make a copy of by naming them as {@code parent}, with the utterances that Lex V2 publishes for
 * each. Lex knows more wordings than it publishes; here a bot may add its own.
 */
public enum BuiltinIntent {
    /** Meant when nothing else fits; it has no utterances. */
    FALLBACK("FallbackIntent", Role.FALLBACK),
    /** The user wants to leave what was begun. */
    CANCEL("CancelIntent", Role.COMMAND, "cancel", "never mind", "forget it"),
    /** The user wants to know what the bot can do. */
    HELP("HelpIntent", Role.COMMAND, "help", "help me", "can you help me"),
    /** The user wants a break. */
    PAUSE("PauseIntent", Role.COMMAND, "pause", "pause that"),
    /** The user wants to go on after a break. */
    RESUME("ResumeIntent", Role.COMMAND, "resume", "continue", "keep going"),
    /** The user wants to hear the last message again. */
    REPEAT("RepeatIntent", Role.COMMAND, "repeat", "say that again", "repeat that"),
    /** The user wants to begin anew. */
    START_OVER("StartOverIntent", Role.COMMAND, "start over", "restart", "start again"),
    /** The user wants to end the conversation. */
    STOP("StopIntent", Role.COMMAND, "stop", "off", "shut up"),
    /** Answers from an Amazon Kendra index. */
    KENDRA_SEARCH("KendraSearchIntent", Role.KNOWLEDGE),
    /** Answers from a knowledge base. */
    QNA("QnAIntent", Role.KNOWLEDGE),
    /** Hands the conversation to an Amazon Bedrock agent. */
    BEDROCK_AGENT("BedrockAgentIntent", Role.KNOWLEDGE),
    /** Answers from Amazon Q in Connect. */
    Q_IN_CONNECT("QInConnectIntent", Role.KNOWLEDGE);

    private enum Role {
        FALLBACK,
        COMMAND,
        KNOWLEDGE
    }

    private final String intentName;
    private final Role role;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker sees only with Guava's type
    private final List<String> utterances;

    BuiltinIntent(String intentName, Role role, String... utterances) {
        this.intentName = intentName;
        this.role = role;
        this.utterances = List.of(utterances);
    }

    /** The name under which an intent is a copy of this one even when it names no parent, such as {@code HelpIntent}. */
    public String intentName() {
        return intentName;
    }

    /** The name by which {@code parent} refers to it, such as {@code AMAZON.HelpIntent}. */
    public String signature() {
        return SlotType.BUILTIN_PREFIX + intentName;
    }

    /** What users say in English when they mean it; empty for intents that catch what no other intent takes. */
    public List<String> utterances() {
        return utterances;
    }

    /** Whether users say it outright, as with {@code cancel}; such an intent, like the fallback, has no slots. */
    public boolean isCommand() {
        return role == Role.COMMAND;
    }

    /** Whether it answers what no other intent takes from what somebody has written. */
    public boolean isKnowledge() {
        return role == Role.KNOWLEDGE;
    }

    /** The built-in intent of this signature; the case of its letters matters. */
    public static Optional<BuiltinIntent> of(String signature) {
        return Arrays.stream(values())
                .filter(intent -> intent.signature().equals(signature))
                .findFirst();
    }

    /** The built-in intent that an intent of this name copies without saying so. */
    public static Optional<BuiltinIntent> impliedBy(String intentName) {
        return Arrays.stream(values())
                .filter(intent -> intent.role != Role.KNOWLEDGE)
                .filter(intent -> intent.intentName.equals(intentName))
                .findFirst();
    }

    /** All signatures in the order of this list. */
    public static List<String> signatures() {
        return Arrays.stream(values()).map(BuiltinIntent::signature).toList();
    }
}
