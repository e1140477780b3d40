package com.opscenter.flow;

import com.opscenter.assembly.Browser;
import com.opscenter.keycloak.KeycloakRealm;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody in front of a browser whose provider is a Keycloak.
final class KeycloakBrowser {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+/authenticate[^\"]*)\"");
    private static final Pattern ASKS = Pattern.compile("action=\"([^\"]+/login-actions/[^\"]*)\"");

    private final Browser browser = new Browser();
    private final String url;

    KeycloakBrowser(String url) {
        this.url = url;
    }

    /// From our page through the provider's form; the answer is the page it ends on.
    HttpResponse<String> signIn(String username) {
        return type(open("/auth/login?return_url=/ops"), username);
    }

    /// Fills the form in.
    HttpResponse<String> type(HttpResponse<String> page, String username) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form at " + page.uri() + ": " + page.body());
        }
        String body =
                "username="
                        + encoded(username)
                        + "&password="
                        + encoded(KeycloakRealm.PASSWORD)
                        + "&credentialId=";
        URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        return browser.send(
                HttpRequest.newBuilder(action)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    static boolean asksForAPassword(HttpResponse<String> page) {
        return ASKS.matcher(page.body()).find() && page.body().contains("name=\"password\"");
    }

    HttpResponse<String> open(String path) {
        return browser.open(url + path);
    }

    /// Somewhere else.
    HttpResponse<String> visit(String address) {
        return browser.open(address);
    }

    Rest rest() {
        return new Rest(url, List.of("Cookie", cookies(), "X-CSRF-Token", csrf()));
    }

    Live listener() {
        return Live.open(
                url, List.of("Cookie", cookies(), "Origin", url), "X-CSRF-Token:" + csrf());
    }

    private String cookies() {
        return "ops_session="
                + browser.cookie("ops_session").orElse("none")
                + "; csrf_token="
                + csrf();
    }

    private String csrf() {
        return browser.cookie("csrf_token").orElse("none");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
