package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Accounts;
import com.opscenter.provider.factors.ShownCode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person with a telephone.
final class Somebody {

    static final String PASSWORD = "correct horse";

    private static final String FACTORS = "/api/v1/account/factors";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Assembly assembly;
    private final UserId user;
    private final String name;
    private String secret = "";

    private Somebody(Assembly assembly, UserId user, String name) {
        this.assembly = assembly;
        this.user = user;
        this.name = name;
    }

    /// Registered there as a viewer.
    static Somebody in(Assembly assembly, String name) {
        UserId user = new UserId(UUID.randomUUID().toString());
        assembly.bean(Accounts.class).put(user, Ports.profile(name), PASSWORD);
        assembly.bean(KnownPeople.class).person(user.value(), name, SystemRole.VIEWER);
        return new Somebody(assembly, user, name);
    }

    static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /// The key that the page for setting up an app shows.
    static String secret(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        return secret.group(1);
    }

    UserId user() {
        return user;
    }

    Browser signedIn() {
        Browser browser = new Browser();
        HttpResponse<String> end = browser.signIn(assembly.url(), name, PASSWORD);
        assertThat(end.uri().getPath()).isEqualTo("/ops");
        return browser;
    }

    /// With the password and this code.
    Browser signIn(String code) {
        Browser browser = new Browser();
        HttpResponse<String> step = browser.signIn(assembly.url(), name, PASSWORD);
        HttpResponse<String> end = browser.fill(step, "code", code);
        assertThat(end.uri().getPath()).isEqualTo("/ops");
        return browser;
    }

    List<String> addApp() {
        return addApp(signedIn());
    }

    /// @return recovery codes
    List<String> addApp(Browser browser) {
        secret = read(post(browser, FACTORS + "/totp", "{}")).path("secret").asString();
        HttpResponse<String> wrong = post(browser, FACTORS + "/totp/confirm", "{\"code\":\"12\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        JsonNode added =
                read(
                        post(
                                browser,
                                FACTORS + "/totp/confirm",
                                "{\"code\":\"%s\"}".formatted(code(0))));
        return added.path("recovery_codes").valueStream().map(JsonNode::asString).toList();
    }

    String code(int steps) {
        return ShownCode.of(secret, steps);
    }

    HttpResponse<String> post(Browser browser, String path, String json) {
        browser.get(assembly.url() + "/api/v1/auth/csrf-token");
        String csrf = browser.cookie("csrf_token").orElseThrow();
        return browser.post(assembly.url() + path, json, "X-CSRF-Token", csrf);
    }
}
