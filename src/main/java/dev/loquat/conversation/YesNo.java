package dev.loquat.conversation;

/** An answer to a question that wants yes or no. */
public enum YesNo {
    /** Yes, in any wording. */
    YES,
    /** No, in any wording. */
    NO,
    /** Perhaps. */
    MAYBE,
    /** The user does not know. */
    UNKNOWN
}
