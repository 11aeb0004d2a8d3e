package dev.loquat.nlu.slot.builtin;

import org.apache.commons.validator.routines.DomainValidator;

/** The top-level domains of IANA's list. */
final class TopLevelDomains {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 63;

    private TopLevelDomains() {}

    /** Whether there is a domain of this name, without its dot. */
    static boolean has(String name) {
        return name.length() >= SHORTEST
                && name.length() <= LONGEST
                && Character.isLetter(name.charAt(0))
                && DomainValidator.getInstance().isValidTld(name);
    }
}
