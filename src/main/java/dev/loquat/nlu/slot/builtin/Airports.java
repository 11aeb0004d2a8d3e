package dev.loquat.nlu.slot.builtin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Airports by the names that people have for them: the official one, the same without "international" or without the city, the
 * city with "airport" behind it. A name may be that of several, as "London airport" is.
 */
final class Airports {

    private static final Pattern KINDS =
            Pattern.compile(" (International|Intercontinental|Regional|Municipal|National|Metropolitan|Memorial) ");

    private static final String AIRPORT = " Airport";

    /** What everybody says, though it is not the beginning or the end of the official name. */
    private static final Map<String, String> NICKNAMES = Map.ofEntries(
            Map.entry("Kennedy", "JFK"),
            Map.entry("Kennedy Airport", "JFK"),
            Map.entry("Reagan", "DCA"),
            Map.entry("Reagan National", "DCA"),
            Map.entry("Dulles", "IAD"),
            Map.entry("Logan Airport", "BOS"),
            Map.entry("Sea-Tac", "SEA"),
            Map.entry("Seatac", "SEA"),
            Map.entry("Schiphol", "AMS"),
            Map.entry("Heathrow", "LHR"),
            Map.entry("Gatwick", "LGW"),
            Map.entry("Stansted", "STN"),
            Map.entry("Charles de Gaulle", "CDG"),
            Map.entry("Roissy", "CDG"),
            Map.entry("Midway Airport", "MDW"),
            Map.entry("LaGuardia", "LGA"),
            Map.entry("Ben Gurion", "TLV"),
            Map.entry("Changi", "SIN"),
            Map.entry("Fiumicino", "FCO"),
            Map.entry("Barajas", "MAD"));

    private final Map<String, Set<String>> codesByName = new LinkedHashMap<>();
    private final Map<String, Set<String>> codesByCity = new LinkedHashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final Gazetteer names;
    private final Gazetteer cities;

    /** Reads the list beside this class. */
    Airports() {
        WordLists.lines("airports.txt").forEach(this::add);
        NICKNAMES.forEach((name, code) -> codesByName.put(name, Set.of(code)));
        names = Gazetteer.exactly(codesByName.keySet());
        cities = Gazetteer.exactly(codesByCity.keySet());
    }

    /** The names of airports, each as it is written here. */
    Gazetteer names() {
        return names;
    }

    /** The cities that have airports. */
    Gazetteer cities() {
        return cities;
    }

    /** Whether there is an airport of this IATA code. */
    boolean hasCode(String code) {
        return codes.contains(code);
    }

    /** The codes of the airports of this name or in this city. */
    List<String> codes(String nameOrCity) {
        Set<String> named = codesByName.getOrDefault(nameOrCity, Set.of());
        return List.copyOf(named.isEmpty() ? codesByCity.getOrDefault(nameOrCity, Set.of()) : named);
    }

    private void add(String line) {
        List<String> columns = List.of(line.split(";", -1));
        String code = columns.get(0);
        String city = columns.get(2);
        boolean large = columns.get(3).equals("large");
        codes.add(code);
        for (String name : variants(columns.get(1), city, large)) {
            Set<String> named = codesByName.computeIfAbsent(name, unknown -> new LinkedHashSet<>());
            if (large || named.isEmpty()) {
                named.add(code);
            }
        }
        boolean bigger = codesByCity.containsKey(city);
        if (!city.isEmpty() && (large || !bigger)) {
            for (String name : List.of(city + AIRPORT, city + " International" + AIRPORT)) {
                codesByName
                        .computeIfAbsent(name, unknown -> new LinkedHashSet<>())
                        .add(code);
            }
            codesByCity.computeIfAbsent(city, unknown -> new LinkedHashSet<>()).add(code);
        }
    }

    /** The official name; without its kind; of large ones also without "airport" and without the city. */
    private static List<String> variants(String official, String city, boolean large) {
        List<String> variants = new ArrayList<>();
        variants.add(official);
        String plain = KINDS.matcher(official).replaceFirst(" ");
        variants.add(plain);
        if (large && plain.startsWith(city + " ") && !city.isEmpty()) {
            variants.add(plain.substring(city.length() + 1));
            variants.add(official.substring(city.length() + 1));
        }
        if (large && !city.isEmpty() && !plain.contains(city)) {
            variants.add(city + " " + plain);
        }
        for (String name : List.copyOf(variants)) {
            String bare = name.endsWith(AIRPORT) ? name.substring(0, name.length() - AIRPORT.length()) : name;
            if (large && !bare.isBlank() && !bare.equals(city) && isTelling(bare)) {
                variants.add(bare);
            }
        }
        variants.removeIf(name -> name.isBlank() || !isTelling(name));
        return variants;
    }

    /** "International Airport" alone, which is left of "Chicago International Airport", is none. */
    private static boolean isTelling(String name) {
        String rest = KINDS.matcher(" " + name + " ")
                .replaceFirst(" ")
                .replace("Airport", "")
                .strip();
        return rest.length() > 2;
    }
}
