package dev.loquat.access.token;

import dev.loquat.access.Grants;
import dev.loquat.access.Principal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/** What a token says, and what it means here. */
record TokenClaims(JwtClaims claims, TokenIssuer issuer) {

    private static final String ADMIN = "admin";

    /** What is wrong with a token whose signature is right; null, as jose4j has it, when nothing is. */
    static @Nullable String problem(JwtClaims claims, TokenIssuer issuer) throws MalformedClaimException {
        TokenClaims token = new TokenClaims(claims, issuer);
        if (token.text(issuer.subject()).isEmpty()) {
            return "it has no claim '" + issuer.subject() + "'";
        }
        if (token.audiences().stream().noneMatch(issuer.audiences()::contains)) {
            return "it is for " + token.audiences() + ", and not for this server";
        }
        String use = String.valueOf(claims.getClaimValue("token_use"));
        return issuer.tokenUse().filter(expected -> !expected.equals(use)).isPresent()
                ? "its token_use is '" + use + "', expected '"
                        + issuer.tokenUse().orElseThrow() + "'"
                : null;
    }

    /** The caller that it stands for. Users of two issuers are two, though both are called the same. */
    Principal principal() {
        String subject = text(issuer.subject()).orElseThrow();
        return Principal.named(issuer.issuer() + " " + subject, grants(), attributes());
    }

    private List<String> audiences() throws MalformedClaimException {
        return claims.hasAudience()
                ? claims.getAudience()
                : text("client_id").stream().toList();
    }

    private Grants grants() {
        if (issuer.scopePrefix().isEmpty()) {
            return issuer.grants();
        }
        String prefix = issuer.scopePrefix().get();
        List<String> scopes = scopes().filter(scope -> scope.startsWith(prefix))
                .map(scope -> scope.substring(prefix.length()))
                .toList();
        List<String> bots =
                scopes.stream().filter(scope -> !scope.equals(ADMIN)).toList();
        return Grants.parse(bots, scopes.contains(ADMIN));
    }

    /** A text with spaces (RFC 8693, 4.2), or a list, as some providers write it, under either of two names. */
    private Stream<String> scopes() {
        return Stream.of("scope", "scp")
                .map(claims::getClaimValue)
                .filter(Objects::nonNull)
                .flatMap(scopes -> scopes instanceof Collection<?> list
                        ? list.stream().map(String::valueOf)
                        : Arrays.stream(scopes.toString().split(" ")));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        issuer.attributes().forEach((name, claim) -> text(claim).ifPresent(value -> attributes.put(name, value)));
        return attributes;
    }

    private Optional<String> text(String claim) {
        return Optional.ofNullable(claims.getClaimValue(claim)).map(Object::toString);
    }
}
