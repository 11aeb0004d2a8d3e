package dev.loquat.dialog;

import static dev.loquat.dialog.Answers.answer;
import static dev.loquat.dialog.Answers.named;
import static dev.loquat.dialog.Intents.intent;
import static dev.loquat.dialog.Intents.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Prompt;
import dev.loquat.bot.SubSlots;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SlotValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A slot that is made of pieces is asked for piece by piece until one of the combinations of its expression is there. */
class CompositeSlotTest {

    private final Conversation chat = Conversation.with(intent("Ship")
            .compositeSlot("Address", Optional.empty(), pieces(Optional.of("(City AND State) OR ZipCode")))
            .slot("Weight", "AMAZON.Number", "How heavy?")
            .closing("Shipped to {Address}, that is {Address.City}."));
    private final Utterance order = Utterance.says("ship a parcel").meaning("Ship", 0.9);

    @Test
    void elicitsOnePieceAfterTheOther() {
        assertThat(chat.hears(order)).containsExactly("Which city?");
        assertThat(chat.action()).isEqualTo(DialogAction.elicitSlot("Address", Optional.of("City")));

        assertThat(chat.hears(Utterance.says("Boston").answering("Address", "Boston")))
                .containsExactly("Which state?");
        assertThat(chat.hears(Utterance.says("Massachusetts").answering("Address", "Massachusetts")))
                .containsExactly("How heavy?");

        assertThat(chat.intent().slot("Address"))
                .isEqualTo(new SlotValue.Composite(Map.of(
                        "City",
                        SlotValue.Scalar.of("Boston", "Boston"),
                        "State",
                        SlotValue.Scalar.of("Massachusetts", "Massachusetts"))));
    }

    @Test
    void isCompleteWithAnyOfItsCombinations() {
        chat.hears(order);

        assertThat(chat.hears(Utterance.says("02101").answering("Address", whole("ZipCode", "02101"))))
                .containsExactly("How heavy?");
    }

    @Test
    void asksForWhatIsMissingOfTheCombinationOfWhichMostIsKnown() {
        chat.hears(order);

        assertThat(chat.hears(Utterance.says("in Ohio").answering("Address", whole("State", "Ohio"))))
                .containsExactly("Which city?");
    }

    @Test
    void messagesMayNameAPiece() {
        chat.hears(order);
        chat.hears(Utterance.says("Boston").answering("Address", "Boston"));
        chat.hears(Utterance.says("MA").answering("Address", "MA"));

        assertThat(chat.hears(Utterance.says("two pounds").answering("Weight", "2")))
                .containsExactly("Shipped to Boston MA, that is Boston.");
    }

    @Test
    void aPieceThatIsNotKnownRendersEmpty() {
        Conversation early = Conversation.with(intent("Ship")
                .beginning("To {Address.City} now?")
                .compositeSlot("Address", Optional.empty(), pieces(Optional.of("City AND State"))));

        assertThat(early.hears(order)).containsExactly("To now?", "Which city?");
    }

    @Test
    void isAskedForInPiecesWhenAFunctionElicitsTheWholeWithoutWords() {
        Conversation asked = Conversation.with(intent("Ship")
                        .compositeSlot("Address", Optional.empty(), pieces(Optional.of("City AND State")))
                        .dialogHook("check"))
                .function("check", call -> answer(DialogAction.elicitSlot("Address"), named("Ship")));

        assertThat(asked.hears(order)).containsExactly("Which city?");
        assertThat(asked.action()).isEqualTo(DialogAction.elicitSlot("Address", Optional.of("City")));
    }

    @Test
    void aPieceHasItsOwnAttempts() {
        chat.hears(order);

        assertThat(chat.hears(Utterance.says("hm"))).containsExactly("Which city?");
        assertThat(chat.state().attempt()).isEqualTo(1);
        chat.hears(Utterance.says("Boston").answering("Address", "Boston"));
        assertThat(chat.state().attempt()).isZero();
    }

    @Test
    void theWholeIsAskedForFirstWhereThereIsAPromptForIt() {
        Conversation both = Conversation.with(intent("Ship")
                .compositeSlot("Address", Optional.of(new Prompt(says("Where to?"), 2)), pieces(Optional.empty()))
                .closing("Shipped."));

        assertThat(both.hears(order)).containsExactly("Where to?");
        assertThat(both.hears(Utterance.says("Boston").answering("Address", whole("City", "Boston"))))
                .containsExactly("Which state?");
    }

    @Test
    void keepsItsPiecesWhenAFunctionSendsBackWhatItWasTold() {
        Conversation hooked = Conversation.with(intent("Ship")
                        .compositeSlot("Address", Optional.empty(), pieces(Optional.of("City AND State")))
                        .dialogHook("check")
                        .closing("Shipped to {Address}."))
                .function("check", Answers::asTold);
        hooked.hears(order);

        assertThat(hooked.hears(Utterance.says("Boston").answering("Address", "Boston")))
                .containsExactly("Which state?");
        assertThat(hooked.hears(Utterance.says("MA").answering("Address", "MA")))
                .containsExactly("Shipped to Boston MA.");
    }

    @Test
    void aPieceThatMayMeanSeveralThingsIsAskedForAgainByNamingThem() {
        SlotValue ten = new SlotValue.Scalar("ten", Optional.empty(), List.of("10:00", "22:00"));
        Conversation other = Conversation.with(intent("Ship")
                .compositeSlot("Address", Optional.empty(), pieces(Optional.of("City AND State")))
                .closing("Shipped."));
        other.hears(order);

        assertThat(other.hears(Utterance.says("ten").answering("Address", ten)))
                .containsExactly("Do you mean 10 AM or 10 PM?");
        assertThat(other.hears(Utterance.says("hm"))).containsExactly("Which city?");
        other.hears(Utterance.says("ten").answering("Address", ten));
        assertThat(other.hears(Utterance.says("the second"))).containsExactly("Which state?");
        assertThat(((SlotValue.Composite) other.intent().slot("Address")).subSlot("City"))
                .isEqualTo(new SlotValue.Scalar("ten", Optional.of("22:00"), List.of("22:00")));
    }

    @Test
    void withoutAnExpressionAllPiecesAreNeeded() {
        Conversation all = Conversation.with(intent("Ship")
                .compositeSlot("Address", Optional.empty(), pieces(Optional.empty()))
                .closing("Shipped."));
        all.hears(order);
        all.hears(Utterance.says("Boston").answering("Address", "Boston"));

        assertThat(all.hears(Utterance.says("MA").answering("Address", "MA"))).containsExactly("Which zip code?");
        assertThat(all.hears(Utterance.says("02101").answering("Address", "02101")))
                .containsExactly("Shipped.");
    }

    private static SlotValue whole(String piece, String value) {
        return new SlotValue.Composite(Map.of(piece, SlotValue.Scalar.of(value, value)));
    }

    private static SubSlots pieces(Optional<String> expression) {
        Map<String, SubSlots.Elicitation> pieces = new LinkedHashMap<>();
        pieces.put("City", piece("AMAZON.City", "Which city?"));
        pieces.put("State", piece("AMAZON.State", "Which state?"));
        pieces.put("ZipCode", piece("AMAZON.Number", "Which zip code?"));
        return new SubSlots(expression, pieces);
    }

    private static SubSlots.Elicitation piece(String type, String prompt) {
        return new SubSlots.Elicitation(
                type, Optional.of(new Prompt(says(prompt), 2)), List.of(), List.of(), Optional.empty());
    }
}
