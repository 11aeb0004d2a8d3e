package dev.loquat.access.token;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.Admission;
import dev.loquat.access.Authenticator;
import dev.loquat.access.IncomingRequest;
import dev.loquat.access.IssuerUnreachable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.lang.UnresolvableKeyException;

/** Knows callers by the tokens of identity providers, in {@code Authorization: Bearer}. */
public final class TokenAuthenticator implements Authenticator {

    /** Signatures with a public key only: with a secret one whoever can check tokens could make them. */
    private static final String[] ALGORITHMS = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_USING_SHA384,
        AlgorithmIdentifiers.RSA_USING_SHA512,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
        AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512
    };

    private final List<TokenIssuer> issuers;
    private final Clock clock;
    private final Duration skew;
    private final JwtConsumer unchecked = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    /**
     * @param skew how far an issuer's clock may be from this one
     */
    public TokenAuthenticator(List<TokenIssuer> issuers, Clock clock, Duration skew) {
        this.issuers = List.copyOf(issuers);
        this.clock = clock;
        this.skew = skew;
    }

    @Override
    public Optional<Admission> authenticate(IncomingRequest request) {
        return request.bearer().map(this::admit);
    }

    private Admission admit(String token) {
        try {
            TokenIssuer issuer = issuer(unchecked.processToClaims(token).getIssuer());
            return Admission.of(new TokenClaims(claims(token, issuer), issuer).principal());
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw denied(reason(e));
        }
    }

    /** That there is no such key is the token's fault; that nobody could look, the issuer's. */
    private JwtClaims claims(String token, TokenIssuer issuer) throws InvalidJwtException {
        try {
            return consumer(issuer).processToClaims(token);
        } catch (InvalidJwtException e) {
            if (!(e.getCause() instanceof UnresolvableKeyException unresolved)) {
                throw e;
            }
            throw unresolved.getCause() instanceof IOException unreachable
                    ? new IssuerUnreachable(issuer.issuer(), unreachable)
                    : denied("its key is none of its issuer's");
        }
    }

    /** What the token says of itself leads to the keys with which it is checked, and to nothing else. */
    private TokenIssuer issuer(String said) {
        return issuers.stream()
                .filter(issuer -> issuer.issuer().equals(said))
                .findFirst()
                .orElseThrow(() -> denied("its issuer is none that this server knows"));
    }

    private JwtConsumer consumer(TokenIssuer issuer) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(issuer.keys().resolver())
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS)
                .setExpectedIssuer(issuer.issuer())
                .setSkipDefaultAudienceValidation()
                .registerValidator((Validator) context -> TokenClaims.problem(context.getJwtClaims(), issuer))
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) skew.toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    /** jose4j's own words hold the whole token, and may go on for pages. */
    private static String reason(Exception e) {
        if (e instanceof InvalidJwtException invalid
                && !invalid.getErrorDetails().isEmpty()) {
            return invalid.getErrorDetails().get(0).getErrorMessage();
        }
        return "it is no JSON Web Token";
    }

    private static AccessDenied denied(String reason) {
        return new AccessDenied(AccessDenied.Reason.NOT_ALLOWED, "The bearer token does not count: " + reason);
    }
}
