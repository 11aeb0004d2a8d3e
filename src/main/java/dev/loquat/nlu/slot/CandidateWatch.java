package dev.loquat.nlu.slot;

import dev.loquat.bot.Slot;
import dev.loquat.conversation.explanation.SlotCandidate.Outcome;

/** Is told what becomes of each candidate, so that resolving and explaining are one code. */
interface CandidateWatch {

    /** Looks away. */
    CandidateWatch NONE = new CandidateWatch() {
        @Override
        public void refused(Slot slot, TypedValue value, Outcome outcome) {}

        @Override
        public void lost(Candidate candidate, Candidate winner) {}

        @Override
        public void won(Candidate candidate) {}
    };

    /** A value that was not even compared. */
    void refused(Slot slot, TypedValue value, Outcome outcome);

    /** A value whose words, or whose slot, a better one has. */
    void lost(Candidate candidate, Candidate winner);

    /** A value that fills its slot. */
    void won(Candidate candidate);
}
