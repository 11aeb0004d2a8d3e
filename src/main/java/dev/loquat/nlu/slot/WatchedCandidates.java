package dev.loquat.nlu.slot;

import dev.loquat.bot.Slot;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.conversation.explanation.SlotCandidate.Outcome;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Remembers what becomes of each candidate. */
final class WatchedCandidates implements CandidateWatch {

    private final TokenizedText text;
    private final Set<SlotCandidate> seen = new LinkedHashSet<>();

    WatchedCandidates(TokenizedText text) {
        this.text = text;
    }

    /** Slot by slot in this order, the one that won first. */
    List<SlotCandidate> ordered(List<Slot> slots) {
        List<String> names = slots.stream().map(Slot::name).toList();
        List<SlotCandidate> ordered = new ArrayList<>(seen);
        ordered.sort(Comparator.comparingInt((SlotCandidate each) -> names.indexOf(each.slot()))
                .thenComparing(SlotCandidate::outcome)
                .thenComparing(
                        each -> each.rank().map(SlotCandidate.Rank::sum).orElse(0.0), Comparator.reverseOrder()));
        return List.copyOf(ordered);
    }

    @Override
    public void refused(Slot slot, TypedValue value, Outcome outcome) {
        seen.add(candidate(slot, value, Optional.empty(), outcome, Optional.empty()));
    }

    @Override
    public void lost(Candidate candidate, Candidate winner) {
        if (candidate.isSameAs(winner)) {
            return;
        }
        boolean isSameSlot = candidate.slot().name().equals(winner.slot().name());
        seen.add(candidate(
                candidate.slot(),
                candidate.value(),
                Optional.of(candidate.parts()),
                isSameSlot ? Outcome.SLOT_TAKEN : Outcome.OVERLAPS,
                Optional.of(new SlotCandidate.Winner(winner.slot().name(), words(winner.value())))));
    }

    @Override
    public void won(Candidate candidate) {
        seen.add(candidate(
                candidate.slot(), candidate.value(), Optional.of(candidate.parts()), Outcome.WON, Optional.empty()));
    }

    private SlotCandidate candidate(
            Slot slot,
            TypedValue value,
            Optional<SlotCandidate.Rank> rank,
            Outcome outcome,
            Optional<SlotCandidate.Winner> winner) {
        return new SlotCandidate(
                slot.name(),
                words(value),
                text.token(value.firstToken()).start(),
                text.token(value.endToken() - 1).end(),
                value.source(),
                rank,
                outcome,
                winner);
    }

    private String words(TypedValue value) {
        return text.text(value.firstToken(), value.endToken());
    }
}
