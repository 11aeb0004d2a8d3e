package dev.loquat.nlu.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TokenizerPropertiesTest {

    @Property(tries = 300)
    void tokensAreTheTextInOrderAndMissOnlyWhiteSpace(@ForAll String text) {
        int end = 0;
        for (Token token : Tokenizer.tokenize(text).tokens()) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
            assertThat(token.normal()).isNotEmpty();
            end = token.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Property(tries = 300)
    void normalFormsStayAsTheyAre(@ForAll String text) {
        String normal = Tokenizer.normalize(text);

        assertThat(Tokenizer.normalize(normal)).isEqualTo(normal);
    }
}
