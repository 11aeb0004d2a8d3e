package dev.loquat.bot.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptConditionTest {

    @Test
    void whatCanBeReadIsRead() {
        assertThat(Condition.kept("{Nights} > 7")).isEqualTo(Condition.parse("{Nights} > 7"));
    }

    @Test
    void whatCannotBeReadStaysAsItWasWrittenAndNeverHolds() {
        Condition kept = Condition.kept("{Nights} > (");

        assertThat(kept.text()).isEqualTo("{Nights} > (");
        assertThat(kept.expression())
                .isEqualTo(Condition.parse("NOT (true = true)").expression());
    }
}
