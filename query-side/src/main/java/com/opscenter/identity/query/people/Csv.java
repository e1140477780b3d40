package com.opscenter.identity.query.people;

import com.opscenter.identity.api.UserView;
import com.opscenter.views.CsvLine;

/// People as lines of a file (RFC 4180).
final class Csv {

    static final String HEAD =
            "id,username,email,firstName,lastName,enabled,emailVerified,subscription_tier,"
                    + "subscription_status,api_calls_limit,api_calls_used,org_id,org_name,roles,"
                    + "status\r\n";

    private Csv() {}

    static String line(UserView user) {
        return CsvLine.of(
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
}
