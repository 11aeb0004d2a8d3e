package dev.loquat.bot.yaml;

import java.util.regex.Pattern;

/** What names may look like; the patterns are Lex V2's. */
enum Names {
    BOT_ID("a bot's id", "[0-9A-Z]{10}", "ten characters of 0-9 and A-Z"),
    ALIAS("an alias's name", "([0-9a-zA-Z][_-]?){1,100}", Names.LEX),
    ALIAS_ID("an alias's id", "[0-9A-Z]{10}", "ten characters of 0-9 and A-Z"),
    BOT("a bot's name", "([0-9a-zA-Z][_-]?){1,100}", Names.LEX),
    INTENT("an intent's name", "([0-9a-zA-Z][_-]?){1,100}", Names.LEX),
    SLOT("a slot's name", "([0-9a-zA-Z][_-]?){1,100}", Names.LEX),
    SLOT_TYPE("a slot type's name", "([0-9a-zA-Z][_-]?){1,100}", Names.LEX),
    CONTEXT("a context's name", "([0-9a-zA-Z][_-]?){1,100}", Names.LEX),
    FUNCTION("a function's name", "([0-9a-zA-Z][_-]?){1,140}", Names.LEX),
    LOCALE("a locale", "[a-z]{2,3}_([A-Z]{2}|[0-9]{3})", "a language and a country such as en_US");

    private static final String LEX = "letters and digits, with single '-' or '_' between them, at most 100";

    private final String title;
    private final Pattern pattern;
    private final String expected;

    Names(String title, String pattern, String expected) {
        this.title = title;
        this.pattern = Pattern.compile(pattern);
        this.expected = expected;
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** Reports a name that is not written as names are. */
    boolean check(String name, YamlNode at) {
        boolean isName = matches(name);
        if (!isName) {
            at.error(Quoted.of(name) + " is not " + title + "; expected " + expected);
        }
        return isName;
    }
}
