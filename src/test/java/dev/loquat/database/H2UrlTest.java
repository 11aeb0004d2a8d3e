package dev.loquat.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class H2UrlTest {

    @Test
    void writesEveryCommitBeforeItIsAcknowledged() {
        assertThat(H2Url.durable("jdbc:h2:file:/data/sessions"))
                .isEqualTo("jdbc:h2:file:/data/sessions;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void overridesAnotherWriteDelay() {
        assertThat(H2Url.durable("jdbc:h2:file:/s;write_delay=500;MODE=PostgreSQL"))
                .isEqualTo("jdbc:h2:file:/s;MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void staysOpenWhenTheProcessIsToldToEndForTurnsInFlight() {
        assertThat(H2Url.durable("jdbc:h2:file:/s;db_close_on_exit=true"))
                .isEqualTo("jdbc:h2:file:/s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void leavesOtherDatabasesAlone() {
        assertThat(H2Url.durable("jdbc:postgresql://db/loquat")).isEqualTo("jdbc:postgresql://db/loquat");
    }
}
