package dev.loquat.conversation;

/** What a user may ask of any conversation, whatever the bot is about. */
public enum Repair {
    /** Leave it: "never mind", "cancel that". */
    CANCEL,
    /** From the beginning: "start over". */
    START_OVER,
    /** Once more: "say that again". */
    REPEAT,
    /** "What can I say?" */
    HELP
}
