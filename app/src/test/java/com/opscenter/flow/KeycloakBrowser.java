package com.opscenter.flow;

import com.opscenter.assembly.Browser;
import com.opscenter.keycloak.KeycloakForm;
import java.net.http.HttpResponse;
import java.util.List;

/// Somebody in front of a browser whose provider is a Keycloak.
final class KeycloakBrowser {

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
        return browser.send(KeycloakForm.filled(page, username));
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
}
