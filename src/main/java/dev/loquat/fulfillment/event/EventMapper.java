package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.IntentState;
import java.util.List;
import java.util.Map;

/**
 * Jackson as functions meet it: it knows the event's records, passes over members that a class does not have, and reads a
 * missing list or map as an empty one. It serves the authors' own classes as well.
 */
public final class EventMapper {

    private static final ObjectMapper MAPPER = create();

    private EventMapper() {}

    /** The mapper; it is shared, and safe for use by any number of threads as long as nobody configures it. */
    public static ObjectMapper get() {
        return MAPPER;
    }

    private static ObjectMapper create() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        for (Class<?> constants : List.of(
                ConfirmationState.class,
                DialogAction.ElicitationStyle.class,
                DialogAction.Type.class,
                FunctionCall.Source.class,
                InputMode.class,
                IntentState.class)) {
            mapper.addMixIn(constants, WireName.class);
        }
        mapper.configOverride(Map.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    /** Has Jackson write a constant by Lex's name, which the constants themselves know without knowing Jackson. */
    private interface WireName {
        @JsonValue
        String wireName();
    }
}
