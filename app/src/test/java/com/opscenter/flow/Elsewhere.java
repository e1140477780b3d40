package com.opscenter.flow;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines of the contract that are answered otherwise where people are in a Keycloak, and why.
enum Elsewhere {
    /// The realm writes the letters, and that of the tests has no mail server.
    LETTERS(
            "POST",
            "/api/v1/admin/users/[^/]+/(reset-password|send-onboarding-email)",
            200,
            503,
            "not-configured");

    private final String method;
    private final Pattern path;
    private final int embedded;

    final int status;
    final String code;

    Elsewhere(String method, String path, int embedded, int status, String code) {
        this.method = method;
        this.path = Pattern.compile(path);
        this.embedded = embedded;
        this.status = status;
        this.code = code;
    }

    /// @param status with the embedded provider
    static Optional<Elsewhere> of(String method, String path, int status) {
        return Arrays.stream(values())
                .filter(one -> one.method.equals(method))
                .filter(one -> one.embedded == status)
                .filter(one -> one.path.matcher(path).matches())
                .findFirst();
    }
}
