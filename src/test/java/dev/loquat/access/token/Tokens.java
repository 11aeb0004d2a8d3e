package dev.loquat.access.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** An identity provider: makes tokens, and keeps its keys in two files, of which the server reads the one with the public ones. */
public final class Tokens {

    public static final String ISSUER = "https://login.example.org/pool";

    private final PublicJsonWebKey key;

    private Tokens(PublicJsonWebKey key) {
        this.key = key;
    }

    /** With a new key, written into a folder. */
    public static Tokens create(Path folder) {
        return create(folder, "first");
    }

    /** With a new key of this id, written into a folder. */
    static Tokens create(Path folder, String keyId) {
        try {
            PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(keyId);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("private.json"), key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            Files.writeString(publicKeys(folder), new JsonWebKeySet(key).toJson());
            return new Tokens(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the key that was written into this folder. */
    public static Tokens of(Path folder) {
        try {
            return new Tokens(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(folder.resolve("private.json"))));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path publicKeys(Path folder) {
        return folder.resolve("jwks.json");
    }

    /** Claims that count, for the audience {@code loquat}. */
    public static JwtClaims claims(String subject, long now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setAudience("loquat");
        claims.setExpirationTime(NumericDate.fromSeconds(now + 600));
        return claims;
    }

    /** A token with these claims. */
    public String sign(JwtClaims claims) {
        return sign(claims, jws -> {
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            jws.setKey(key.getPrivateKey());
        });
    }

    /** The bytes of the public key, with which a forger may try to sign as if they were a secret. */
    public byte[] publicKey() {
        return key.getPublicKey().getEncoded();
    }

    /** A token that is signed in another way. */
    public String sign(JwtClaims claims, Consumer<JsonWebSignature> how) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKeyIdHeaderValue(key.getKeyId());
        how.accept(jws);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
