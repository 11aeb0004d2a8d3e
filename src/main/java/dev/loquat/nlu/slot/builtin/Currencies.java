package dev.loquat.nlu.slot.builtin;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What currencies are called: their names and codes in the JDK (ISO 4217 and Unicode CLDR), and more from
 * {@code currencies.tsv}. All in small letters.
 */
final class Currencies {

    /** Codes that are everyday words in small letters. */
    private static final Set<String> CODES_LIKE_WORDS = Set.of(
            "all", "ang", "bam", "bob", "cop", "cup", "gel", "mad", "mop", "pen", "sit", "sos", "sur", "top", "try",
            "xxx");

    /** Codes that name something else where they stand before a number: "PHP 7". */
    private static final Set<String> CODES_LIKE_NAMES =
            Set.of("amd", "bsd", "esp", "lak", "mur", "nad", "npr", "pab", "php", "ron");

    private static final Set<String> OF_SEVERAL_COUNTRIES = Set.of("XAF", "XOF", "XPF", "XCD", "XCG");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    /** Plurals of CLDR's names that do not end in -s. */
    private static final Map<String, List<String>> PLURALS = Map.of(
            "krone", List.of("kroner"), "krona", List.of("kronor"), "leu", List.of("lei"), "lev", List.of("leva"));

    private final Map<String, String> codeByName = new LinkedHashMap<>();
    private final Map<String, String> codeBySign = new LinkedHashMap<>();
    /** Of a country's currency the code, by the country's code and the currency's noun: {@code CA dollar}. */
    private final Map<String, String> codeByCountryAndNoun = new HashMap<>();

    private final Map<String, String> codeByCountry = new HashMap<>();

    private final Map<String, String> defaultByNoun = new LinkedHashMap<>();

    Currencies() {
        TableFile.rows("currencies.tsv", 3).forEach(this::add);
        Currency.getAvailableCurrencies().stream()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .forEach(this::add);
        Stream.of(Locale.getISOCountries()).forEach(this::addCountry);
    }

    private void add(List<String> row) {
        TableFile.list(row.get(1)).forEach(name -> {
            addName(name, row.get(0));
            if (name.indexOf(' ') < 0) {
                defaultByNoun.putIfAbsent(name, row.get(0));
            }
        });
        TableFile.list(row.get(2)).forEach(sign -> codeBySign.put(sign, row.get(0)));
    }

    /** Currencies of the past have years in their names; those that CLDR names like others are left to their codes. */
    private void add(Currency currency) {
        String name =
                currency.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ROOT).replace("&", "and");
        if (!isMoney(currency)) {
            return;
        }
        if (name.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')) {
            addName(name, currency.getCurrencyCode());
            addName(name.replace(" ", ""), currency.getCurrencyCode());
            addName(
                    ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                            .replaceAll(""),
                    currency.getCurrencyCode());
        }
    }

    /** Metals, units of account and test codes have an X in front, and so have moneys of several countries. */
    private static boolean isMoney(Currency currency) {
        String code = currency.getCurrencyCode();
        return code.charAt(0) != 'X' || OF_SEVERAL_COUNTRIES.contains(code);
    }

    private void addCountry(String country) {
        Locale locale = new Locale("", country);
        Optional<Currency> currency = Optional.ofNullable(Currency.getInstance(locale));
        currency.ifPresent(money -> {
            String noun = noun(money.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ROOT));
            codeByCountry.put(country, money.getCurrencyCode());
            codeByCountryAndNoun.put(country + " " + noun, money.getCurrencyCode());
            String countryName = locale.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
            if (countryName.chars().allMatch(c -> Character.isLetter(c) || c == ' ')) {
                addName(countryName + " " + noun, money.getCurrencyCode());
            }
        });
    }

    private void addName(String name, String code) {
        codeByName.putIfAbsent(name, code);
        String noun = noun(name);
        String before = name.substring(0, name.length() - noun.length());
        if (!noun.endsWith("s")) {
            codeByName.putIfAbsent(name + "s", code);
        }
        PLURALS.getOrDefault(noun, List.of()).forEach(plural -> codeByName.putIfAbsent(before + plural, code));
    }

    private static String noun(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Codes by names that are no bare nouns: "canadian dollar". */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>(codeByName);
        defaultByNoun.keySet().forEach(noun -> {
            names.remove(noun);
            names.remove(noun + "s");
        });
        return names;
    }

    /** The codes that nouns mean where the user's country has no currency of that noun. */
    Map<String, String> nouns() {
        return defaultByNoun;
    }

    /** The codes that signs mean but for the dollar sign, which means the dollar of the user's country. */
    Map<String, String> signs() {
        return codeBySign;
    }

    static boolean isLikeWord(String code) {
        return CODES_LIKE_WORDS.contains(code);
    }

    /** Whether a code before a number may be something else. */
    static boolean isDoubtfulBeforeNumber(String code) {
        return isLikeWord(code) || CODES_LIKE_NAMES.contains(code);
    }

    /** The currency that a noun means in a country. */
    String code(String noun, String country) {
        String own = codeByCountryAndNoun.get(country + " " + noun);
        return own == null ? defaultByNoun.getOrDefault(noun, "USD") : own;
    }

    /** A country's currency, the dollar for want of one. */
    String codeOf(String country) {
        return codeByCountry.getOrDefault(country, "USD");
    }
}
