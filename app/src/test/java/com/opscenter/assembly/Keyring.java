package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the pages and their script do with passkeys: add one, prove one.
final class Keyring {

    private static final String FACTORS = "/api/v1/account/factors";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Assembly assembly;

    Keyring(Assembly assembly) {
        this.assembly = assembly;
    }

    static ObjectNode tree(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    /// @return what is told of the added one
    JsonNode add(Somebody owner, Authenticator device) {
        return Somebody.read(make(owner, device));
    }

    HttpResponse<String> make(Somebody owner, Authenticator device) {
        return make(owner, device::make);
    }

    HttpResponse<String> make(Somebody owner, Function<JsonNode, String> device) {
        Browser browser = owner.signedIn();
        JsonNode question = Somebody.read(owner.post(browser, FACTORS + "/passkey/options", "{}"));
        return owner.post(
                browser,
                FACTORS + "/passkey",
                "{\"name\":\"Key\",\"credential\":%s}".formatted(device.apply(question)));
    }

    JsonNode factors(Somebody owner) {
        return factors(owner.signedIn());
    }

    JsonNode factors(Browser browser) {
        return Somebody.read(browser.get(assembly.url() + FACTORS)).path("factors");
    }

    HttpResponse<String> remove(Browser browser, String id) {
        return browser.send(
                HttpRequest.newBuilder(URI.create(assembly.url() + FACTORS + "/" + id))
                        .header("X-CSRF-Token", browser.cookie("csrf_token").orElseThrow())
                        .DELETE());
    }

    HttpResponse<String> form(Browser browser) {
        return browser.open(assembly.url() + "/auth/login?return_url=/ops");
    }

    JsonNode ask(Browser browser, HttpResponse<String> page) {
        return Somebody.read(post(browser, page, "/idp/passkey/options", "{}"));
    }

    HttpResponse<String> answer(Browser browser, HttpResponse<String> page, String answer) {
        return post(browser, page, "/idp/passkey", answer);
    }

    /// On a page of the provider.
    HttpResponse<String> prove(
            Browser browser, HttpResponse<String> page, Function<JsonNode, String> device) {
        return answer(browser, page, device.apply(ask(browser, page)));
    }

    /// On the sign-in form.
    HttpResponse<String> alone(Browser browser, Function<JsonNode, String> device) {
        return prove(browser, form(browser), device);
    }

    void signIn(Browser browser, Authenticator device) {
        goOn(browser, alone(browser, device::prove));
    }

    void goOn(Browser browser, HttpResponse<String> proven) {
        String location = Somebody.read(proven).path("location").asString();
        assertThat(browser.open(assembly.url() + path(location)).uri().getPath()).isEqualTo("/ops");
    }

    void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("signs nobody in here");
    }

    private static String path(String location) {
        URI address = URI.create(location);
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    private HttpResponse<String> post(
            Browser browser, HttpResponse<String> page, String path, String json) {
        Matcher csrf = CSRF.matcher(page.body());
        assertThat(csrf.find()).as(page.body()).isTrue();
        return browser.post(assembly.url() + path, json, "X-CSRF-TOKEN", csrf.group(1));
    }
}
