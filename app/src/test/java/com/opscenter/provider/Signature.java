package com.opscenter.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// What a provider in tests signs with.
final class Signature {

    private final RSAKey key;

    Signature() {
        try {
            key = new RSAKeyGenerator(2048).keyID("first").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As everybody may see them.
    Map<String, Object> keys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    String of(String type, Map<String, Object> claims) {
        try {
            return signed(JWSAlgorithm.RS256, type, claims, new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With the public key taken for a secret.
    String forged(String type, Map<String, Object> claims) {
        try {
            byte[] known = key.toRSAPublicKey().getEncoded();
            return signed(JWSAlgorithm.HS256, type, claims, new MACSigner(known));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(
            JWSAlgorithm algorithm, String type, Map<String, Object> claims, JWSSigner signer)
            throws JOSEException {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach((name, value) -> set.claim(name, time(name, value)));
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(algorithm)
                                .keyID("first")
                                .type(new JOSEObjectType(type))
                                .build(),
                        set.build());
        token.sign(signer);
        return token.serialize();
    }

    private static Object time(String name, Object value) {
        return value instanceof Long seconds && List.of("iat", "exp", "nbf").contains(name)
                ? Date.from(Instant.ofEpochSecond(seconds))
                : value;
    }
}
