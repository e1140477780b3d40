package com.opscenter.identity.query.people;

import com.opscenter.identity.api.UserView;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// People as lines of a file (RFC 4180).
final class Csv {

    static final String HEAD =
            "id,username,email,firstName,lastName,enabled,emailVerified,subscription_tier,"
                    + "subscription_status,api_calls_limit,api_calls_used,org_id,org_name,roles,"
                    + "status\r\n";

    /// What a spreadsheet takes for the beginning of a formula.
    private static final String FORMULA = "=+-@\t\r";

    private static final String QUOTED = ",\"\r\n";

    private Csv() {}

    static String line(UserView user) {
        return line(
                user.id(),
                user.username(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.enabled(),
                user.emailVerified(),
                user.subscription_tier(),
                user.subscription_status(),
                user.api_calls_limit(),
                user.api_calls_used(),
                user.org_id(),
                user.org_name(),
                String.join(";", user.roles()),
                user.status());
    }

    private static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless =
                !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(letter -> QUOTED.indexOf(letter) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
