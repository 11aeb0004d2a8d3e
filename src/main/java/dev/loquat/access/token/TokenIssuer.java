package dev.loquat.access.token;

import dev.loquat.access.Grants;
import dev.loquat.access.InvalidAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An identity provider whose tokens count.
 *
 * @param issuer the claim {@code iss} of its tokens
 * @param keys its public keys
 * @param audiences for whom a token has to be: its {@code aud}, or its {@code client_id} where it has no {@code aud}, as access
 *     tokens of Amazon Cognito have none
 * @param tokenUse what its {@code token_use} has to be, which Cognito's have: {@code access} or {@code id}
 * @param subject the claim that names the user
 * @param scopePrefix what begins a scope that names a bot, or {@code admin}; empty when scopes do not count
 * @param grants what its users may do where scopes do not count
 * @param attributes claims by the session attributes that they become
 */
public record TokenIssuer(
        String issuer,
        IssuerKeys keys,
        List<String> audiences,
        Optional<String> tokenUse,
        String subject,
        Optional<String> scopePrefix,
        Grants grants,
        Map<String, String> attributes) {

    /**
     * Keeps copies of the collections.
     *
     * @throws InvalidAccess when no audience is named: a token that was made for another service must not count here
     */
    public TokenIssuer {
        audiences = List.copyOf(audiences);
        attributes = Map.copyOf(attributes);
        if (audiences.isEmpty()) {
            throw new InvalidAccess("The issuer '" + issuer + "' has no audience; name the 'aud' or 'client_id' of its"
                    + " tokens for this server");
        }
    }
}
