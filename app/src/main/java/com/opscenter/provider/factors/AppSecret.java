package com.opscenter.provider.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// What an app is told, in the ways apps take it.
///
/// @param secret in base32
/// @param uri the same for a click or a camera
record AppSecret(String secret, String uri) {

    private static final int GROUP = 4;

    /// @param host of the installation, so that apps tell several apart
    /// @param username of whose account it is
    static AppSecret of(String secret, String host, String username) {
        String issuer = encode("Ops-Center " + host);
        return new AppSecret(
                secret,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=30"
                        .formatted(issuer, encode(username), secret, issuer, Totp.DIGITS));
    }

    /// To be typed.
    String grouped() {
        return secret.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
