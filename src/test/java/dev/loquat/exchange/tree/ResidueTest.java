package dev.loquat.exchange.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A residue is what brings back the original, for all objects without empty members. */
class ResidueTest {

    @Property
    void mergedIntoWhatIsWrittenItGivesTheOriginal(
            @ForAll("objects") ObjectNode original, @ForAll("objects") ObjectNode written) {
        ObjectNode residue = Residue.of(original, written);

        assertThat(Residue.merge(written, residue)).isEqualTo(original);
    }

    @Property
    void thereIsNoneOfWhatIsWrittenAlike(@ForAll("objects") ObjectNode original) {
        assertThat(Residue.of(original, original)).isEmpty();
    }

    @Property
    void additionsAloneTakeNothingAway(@ForAll("objects") ObjectNode original, @ForAll("objects") ObjectNode written) {
        ObjectNode merged = Residue.merge(written, Residue.additions(original, written));

        assertThat(merged.fieldNames()).toIterable().containsAll(original::fieldNames);
        assertThat(merged.fieldNames()).toIterable().containsAll(written::fieldNames);
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        Arbitrary<ObjectNode> flat = Arbitraries.maps(
                        names(), Arbitraries.integers().between(0, 2))
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(ResidueTest::numbers);
        return Arbitraries.maps(names(), flat).ofMaxSize(3).map(ResidueTest::nested);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "c", "d");
    }

    private static ObjectNode numbers(Map<String, Integer> members) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        members.forEach(json::put);
        return json;
    }

    /** Half of the members are objects, the others single values. */
    private static ObjectNode nested(Map<String, ObjectNode> members) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        members.forEach((name, value) -> {
            if (value.size() == 1) {
                json.set(name, value.iterator().next());
            } else {
                json.set(name, value);
            }
        });
        return json;
    }
}
