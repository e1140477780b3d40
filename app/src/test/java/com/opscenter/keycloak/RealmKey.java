package com.opscenter.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A key that a realm publishes beside its own and never signs with, so that a test can have tokens
/// that a Keycloak would make in a while, or never.
record RealmKey(KeyPair pair, String id) {

    static RealmKey addedTo(MasterRealm master, String realm) {
        KeyPair pair = generated();
        ObjectNode wanted = MasterRealm.JSON.createObjectNode();
        wanted.put("name", "tests")
                .put("providerId", "rsa")
                .put("providerType", "org.keycloak.keys.KeyProvider");
        ObjectNode settings = wanted.putObject("config");
        settings.putArray("privateKey")
                .add(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        settings.putArray("active").add("false");
        settings.putArray("priority").add("1");
        String made =
                master.send("POST", "/" + realm + "/components", wanted.toString())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        return new RealmKey(pair, id(master, realm, made.substring(made.lastIndexOf('/') + 1)));
    }

    private static String id(MasterRealm master, String realm, String component) {
        JsonNode known =
                MasterRealm.JSON.readTree(master.send("GET", "/" + realm + "/keys", "").body());
        return known.path("keys")
                .valueStream()
                .filter(key -> key.path("providerId").asString().equals(component))
                .map(key -> key.path("kid").asString())
                .findFirst()
                .orElseThrow();
    }

    private static KeyPair generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(), set.build());
        try {
            token.sign(new RSASSASigner(pair.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
