package dev.loquat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrantsTest {

    @Test
    void allowABotByItsIdOrItsNameBehindAnyAlias() {
        assertThat(allowed("book-trip", "BOOKTRIP01", "book-trip", "PROD")).isTrue();
        assertThat(allowed("BOOKTRIP01", "BOOKTRIP01", "book-trip", "PROD")).isTrue();
        assertThat(allowed("book-trip", "COFFEE0001", "coffee", "PROD")).isFalse();
    }

    @Test
    void allowOneAliasWhereOneIsNamed() {
        assertThat(allowed("book-trip/PROD", "BOOKTRIP01", "book-trip", "PROD")).isTrue();
        assertThat(allowed("book-trip/PROD", "BOOKTRIP01", "book-trip", "TEST")).isFalse();
        assertThat(allowed("*/PROD", "BOOKTRIP01", "book-trip", "PROD")).isTrue();
    }

    @Test
    void allowNothingWhenThereAreNone() {
        Grants none = Grants.parse(List.of(), false);

        assertThat(none.allow("BOOKTRIP01", "book-trip", "TSTALIASID", "PROD")).isFalse();
        assertThat(none.allowEveryBot()).isFalse();
    }

    private static boolean allowed(String grant, String botId, String botName, String alias) {
        return Grants.parse(List.of(grant), false).allow(botId, botName, "ABCDEFGHIJ", alias);
    }
}
