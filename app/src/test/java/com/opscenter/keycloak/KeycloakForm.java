package com.opscenter.keycloak;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page on which a Keycloak asks for a password.
public final class KeycloakForm {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+/authenticate[^\"]*)\"");
    private static final Pattern ASKS = Pattern.compile("action=\"([^\"]+/login-actions/[^\"]*)\"");

    private KeycloakForm() {}

    /// With the password of everybody whom [KeycloakRealm#person] makes.
    public static HttpRequest.Builder filled(HttpResponse<String> page, String username) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form at " + page.uri() + ": " + page.body());
        }
        String body =
                "username="
                        + MasterRealm.encoded(username)
                        + "&password="
                        + MasterRealm.encoded(KeycloakRealm.PASSWORD)
                        + "&credentialId=";
        URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        return HttpRequest.newBuilder(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    public static boolean asksForAPassword(HttpResponse<String> page) {
        return ASKS.matcher(page.body()).find() && page.body().contains("name=\"password\"");
    }
}
