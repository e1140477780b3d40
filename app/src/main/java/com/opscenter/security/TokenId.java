package com.opscenter.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.oauth2.jwt.Jwt;

/// What tells one token from every other and may be recorded. A provider need not number its
/// tokens; then it is the digest of the whole, as all that one key signs begin alike.
final class TokenId {

    private TokenId() {}

    static String of(Jwt token) {
        return token.getId() == null ? digest(token.getTokenValue()) : token.getId();
    }

    private static String digest(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
