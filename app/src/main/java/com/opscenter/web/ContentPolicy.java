package com.opscenter.web;

import java.security.SecureRandom;
import java.util.Base64;

/// What a page may load and do: only what comes from here. `form-action` also governs where a form
/// is redirected to.
final class ContentPolicy {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NOTHING_ELSE =
            "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String ofTheInterface(String nonce) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"
                + nonce
                + "'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                + " manifest-src 'self'; "
                + NOTHING_ELSE;
    }

    /// For a page of the server's own with a script of the server's own.
    static String withOneScript(String nonce) {
        return "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'nonce-"
                + nonce
                + "'; img-src 'self'; "
                + NOTHING_ELSE;
    }

    static String withoutScripts(String nonce) {
        return "default-src 'none'; style-src 'nonce-"
                + nonce
                + "'; img-src 'self'; "
                + NOTHING_ELSE;
    }
}
