package dev.loquat.nlu.slot;

import dev.loquat.bot.Slot;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.conversation.explanation.SlotCandidate.Outcome;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what becomes of each candidate. */
final class WatchedCandidates implements CandidateWatch {

    private final TokenizedText text;
    private final Map<String, SlotCandidate> seen = new LinkedHashMap<>();

    WatchedCandidates(TokenizedText text) {
        this.text = text;
    }

    /** Slot by slot in this order, the one that won first. */
    List<SlotCandidate> ordered(List<Slot> slots) {
        List<String> names = slots.stream().map(Slot::name).toList();
        List<SlotCandidate> ordered = new ArrayList<>(seen.values());
        ordered.sort(Comparator.comparingInt((SlotCandidate each) -> names.indexOf(each.slot()))
                .thenComparing(SlotCandidate::outcome)
                .thenComparing(
                        each -> each.rank().map(SlotCandidate.Rank::sum).orElse(0.0), Comparator.reverseOrder()));
        return List.copyOf(ordered);
    }

    @Override
    public void refused(Slot slot, TypedValue value, Outcome outcome) {
        remember(candidate(slot, value, Optional.empty(), outcome, Optional.empty()));
    }

    @Override
    public void lost(Candidate candidate, Candidate winner) {
        boolean isSameSlot = candidate.part().key().equals(winner.part().key());
        remember(candidate(
                candidate.slot(),
                candidate.value(),
                Optional.of(candidate.parts()),
                isSameSlot ? Outcome.SLOT_TAKEN : Outcome.OVERLAPS,
                Optional.of(new SlotCandidate.Winner(winner.slot().name(), words(winner.value())))));
    }

    @Override
    public void won(Candidate candidate) {
        remember(candidate(
                candidate.slot(), candidate.value(), Optional.of(candidate.parts()), Outcome.WON, Optional.empty()));
    }

    /** The same words for the same slot may be found in several ways; the best of them counts, which is told of first. */
    private void remember(SlotCandidate candidate) {
        String place = candidate.slot() + ' ' + candidate.start() + '-' + candidate.end();
        seen.merge(place, candidate, (first, other) -> first.rank().isPresent() ? first : other);
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
