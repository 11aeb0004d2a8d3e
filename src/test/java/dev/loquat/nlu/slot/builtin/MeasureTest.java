package dev.loquat.nlu.slot.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Distance    ; 3 km                              ; 3 kilometer
            Distance    ; half a mile                       ; 0.5 mile
            Distance    ; a mile and a half                 ; 1.5 mile
            Distance    ; five feet ten inches              ; 70 inch
            Distance    ; 5'10"                             ; 70 inch
            Distance    ; six foot two                      ; 74 inch
            Distance    ; 4 km 30 m 5 cm                    ; 403005 centimeter
            Distance    ; a kilometer and a mile            ; 2.609344 kilometer
            Distance    ; from 3km to 5km                   ; 3..5 kilometer
            Distance    ; 3km-5km                           ; 3..5 kilometer
            Distance    ; under ten miles                   ; ..10 mile
            Distance    ; within five miles                 ; ..5 mile
            Weight      ; 70 kilos                          ; 70 kilogram
            Weight      ; two pounds three ounces           ; 35 ounce
            Weight      ; more than 2 tons                  ; 2.. ton
            Volume      ; a pint                            ; 1 pint
            Volume      ; 2-7 l                             ; 2..7 liter
            Volume      ; three quarters of a cup           ; 0.75 cup
            Volume      ; 5 cubic metres                    ; 5 cubic meter
            Area        ; 90 m²                             ; 90 square meter
            Area        ; 900 sq ft                         ; 900 square foot
            Speed       ; sixty miles an hour               ; 60 mile per hour
            Speed       ; 100km/h                           ; 100 kilometer per hour
            Speed       ; over 80 mph                       ; 80.. mile per hour
            Temperature ; 21.5 degrees celsius              ; 21.5 celsius
            Temperature ; 70°F                              ; 70 fahrenheit
            Temperature ; minus ten degrees                 ; -10 degree
            Temperature ; 5 below zero                      ; -5 degree
            Temperature ; between 18 and 22 degrees         ; 18..22 degree
            Temperature ; -5 to 5°C                         ; -5..5 celsius
            Quantity    ; two pounds of meat                ; 2 pound of meat
            Quantity    ; half a kilo of rice               ; 500 gram of rice
            Quantity    ; about 2-7 g                       ; 2..7 gram
            Quantity    ; no more than 6 lbs of meat        ; ..6 pound of meat
            Quantity    ; three bottles of milk             ; 3 bottle of milk
            Measure     ; 16 GB                             ; 16 gigabyte
            Measure     ; 5 ft 3 in                         ; 5.25 foot
            Measure     ; 20 (kg)                           ; 20 kilogram
            Age         ; 29 years old                      ; 29 year
            Age         ; three-month-old                   ; 3 month
            Age         ; 6 weeks of age                    ; 6 week
            Age         ; four and a half years old         ; 4.5 year
            Distance    ; 6m 2ft                            ; 31682 foot
            Distance    ; 4m 2cm                            ; 402 centimeter
            Distance    ; five feet nine                    ; 69 inch
            Distance    ; 6ft1in                            ; 73 inch
            Distance    ; three quarter mile                ; 0.75 mile
            Distance    ; a km                              ; 1 kilometer
            Distance    ; longer than 3 miles               ; 3.. mile
            Weight      ; 12 stone 5                        ; 173 pound
            Weight      ; 4 pennyweights                    ; 4 pennyweight
            Volume      ; third of a cup                    ; 0.3333333333333333 cup
            Volume      ; 8 fluid oz                        ; 8 fluid ounce
            Volume      ; 3 cbm                             ; 3 cubic meter
            Area        ; 75 sqm                            ; 75 square meter
            Area        ; 800 sqft                          ; 800 square foot
            Area        ; 300 ft2                           ; 300 square foot
            Temperature ; 21ºC                              ; 21 celsius
            Temperature ; 45º                               ; 45 degree
            Temperature ; three degrees below 0             ; -3 degree
            Temperature ; colder than 10 degrees            ; ..10 degree
            Temperature ; 90 degF                           ; 90 fahrenheit
            Measure     ; 2 TB                              ; 2 terabyte
            """)
    void readsWholeUtterances(String type, String text, String expected) {
        assertThat(Values.in(type, text)).containsExactly(text + " = " + expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            Temperature ; 21           ; 21 degree
            Temperature ; 21 c         ; 21 celsius
            Distance    ; about five   ; 5
            Distance    ; 7k           ; 7 kilometer
            Temperature ; 280 K        ; 280 kelvin
            Quantity    ; two          ; 2
            Age         ; I'm 29       ; 29 year
            Age         ; three months ; 3 month
            """)
    void readsMoreWhenItIsAskedFor(String type, String text, String expected) {
        assertThat(Values.in(type, text)).isEmpty();
        assertThat(Values.answer(type, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Measure     ; more than 10 1/2 miles of a 3-inch cable   ; 10 1/2 miles = 10.5 mile, 3-inch = 3 inch
            Measure     ; I'm a man with a table for 2 in april      ; ~~
            Measure     ; at 6pm or 2:00 pm                          ; ~~
            Measure     ; models scp-173m and L-202, 24703 L-202     ; ~~
            Measure     ; he said "level 10" twice                   ; ~~
            Measure     ; turn right 90 degrees                      ; 90 degrees = 90 degree
            Measure     ; it's 24 degrees outside                    ; ~~
            Measure     ; 1 m 1 m                                    ; 1 m = 1 meter, 1 m = 1 meter
            Temperature ; turn right 90 degrees                      ; ~~
            Temperature ; set the oven to 180 c                          ; 180 c = 180 celsius
            Temperature ; a Boeing 777F                              ; ~~
            Age         ; a 29 year old with a three year plan       ; 29 year old = 29 year
            Weight      ; $5 for five pounds                         ; five pounds = 5 pound
            Measure     ; take 0.5 mg, 200 mcg and 3 tons, 5 tonnes  ; 0.5 mg = 0.5 milligram, 200 mcg = 200 microgram, 3 tons = 3 ton, 5 tonnes = 5 metric ton
            Temperature ; a 4K screen and a 10 k run                 ; ~~
            """)
    void findsValuesInFreeUtterances(String type, String text, String expected) {
        assertThat(String.join(", ", Values.in(type, text))).isEqualTo(expected);
    }
}
