package com.opscenter.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.opscenter.data.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/// The keys that sign tokens, kept in `secrets/provider-keys.json` (a JWK set), so that a restart
/// invalidates no token.
final class SigningKeys {

    private static final int BITS = 2048;

    private SigningKeys() {}

    /// @param directory the data directory
    static JWKSet in(Path directory) throws IOException {
        Path file = directory.resolve("secrets").resolve("provider-keys.json");
        if (!Files.exists(file)) {
            DurableFile.createFolder(directory.resolve("secrets"));
            DurableFile.write(file, generate().toString(false));
        }
        try {
            return JWKSet.parse(Files.readString(file));
        } catch (ParseException damaged) {
            throw new IOException(file + " is damaged; restore it from a backup", damaged);
        }
    }

    private static JWKSet generate() {
        try {
            return new JWKSet(
                    new RSAKeyGenerator(BITS)
                            .keyID(UUID.randomUUID().toString())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot generate RSA keys", e);
        }
    }
}
