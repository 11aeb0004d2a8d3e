package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Airport       ; JFK                                       ; JFK
            Airport       ; j f k                                     ; JFK
            Airport       ; from o'hare please                        ; ORD
            Airport       ; San Francisco International Airport       ; SFO
            Airport       ; san francisco airport                     ; SFO
            Airport       ; London Heathrow                           ; LHR
            Airport       ; lax                                       ; LAX
            Airport       ; chicago                                   ; MDW|ORD
            Airport       ; Xyzzyville Field                          ; Xyzzyville Field
            Airport       ; I don't know                              ; none
            StreetAddress ; 221B Baker Street                         ; 221B Baker Street
            StreetAddress ; one twenty three main street              ; 123 main street
            StreetAddress ; 5 5th Avenue                              ; 5 5th Avenue
            StreetAddress ; 45 Oak Lane, Apt 4, Denver, CO 80203      ; 45 Oak Lane, Apt 4, Denver, CO 80203
            StreetAddress ; Unter den Linden 5                        ; Unter den Linden 5
            StreetAddress ; 10 Downing                                ; 10 Downing
            StreetAddress ; somewhere else                            ; none
            StreetName    ; Rosewood Trail                            ; Rosewood Trail
            City          ; Scunthorpe                                ; Scunthorpe
            City          ; it's foshan                               ; Foshan
            FirstName     ; roseanna                                  ; Roseanna
            FirstName     ; monique dubois                            ; Monique
            """)
    void areReadAsAnswers(String type, String text, String value) {
        assertThat(Values.answer(type, text)).isEqualTo(value);
    }

    @Test
    void areFoundInFreeUtterances() {
        assertThat(Values.in("Airport", "fly from JFK to London Gatwick, not to ace a test"))
                .containsExactly("JFK = JFK", "London Gatwick = LGW");
        assertThat(Values.in("StreetAddress", "bring 2 pizzas to 12 Elm Road at 7"))
                .containsExactly("12 Elm Road = 12 Elm Road");
        assertThat(Values.in("City", "rooms in Foshan"))
                .as("rare names are known only as answers")
                .isEmpty();
        assertThat(Values.in("StreetAddress", "a cab to main street")).isEmpty();
    }
}
