package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.Database;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a browser gets beside the API.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private final Browser browser = new Browser();
    private Assembly assembly;

    @BeforeAll
    void start(@TempDir Path data) {
        assembly = Assembly.start(data, Database.properties());
    }

    @AfterAll
    void stop() {
        assembly.close();
    }

    @Test
    void the_sign_in_page_needs_no_script() {
        HttpResponse<String> page = browser.open(assembly.url() + "/auth/login");
        assertThat(page.uri().getPath()).isEqualTo("/idp/login");
        assertThat(page.body())
                .contains("name=\"username\"", "type=\"password\"", "type=\"hidden\"")
                .contains("<p class=\"or\" id=\"passkey-part\" ", "\" hidden>")
                .containsOnlyOnce("<script")
                .contains("<script src=\"/idp/passkey.js\" defer></script>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self'", "script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(browser.get(assembly.url() + "/idp/passkey.js").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/idp/login, 200, Sign in, Anmelden",
        "/idp/login?error, 200, password is wrong, Passwort ist falsch",
        "/idp/login?error=again, 200, took too long, zu lange gedauert",
        "/idp/login?error=later, 200, at the moment, Im Moment",
        "/idp/password?ticket=none, 410, used up, verbraucht",
        "/idp/first-admin?token=none, 410, used up, verbraucht",
        "/idp/register?ticket=none, 410, by invitation, auf Einladung",
        "/idp/sign-up, 404, Ask an administrator, Fragen Sie Ihre Administration"
    })
    void each_page_speaks_the_language_of_whoever_looks(
            String path, int status, String english, String german) {
        HttpResponse<String> first = page(path, "en-GB,de;q=0.5");
        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(first.body()).contains("<html lang=\"en\"", english).doesNotContain("[[");
        HttpResponse<String> second = page(path, "de-AT,en;q=0.5");
        assertThat(second.statusCode()).isEqualTo(status);
        assertThat(second.body()).contains("<html lang=\"de\"", german).doesNotContain("[[");
    }

    private HttpResponse<String> page(String path, String languages) {
        return new Browser()
                .get(assembly.url() + path, "Accept", "text/html", "Accept-Language", languages);
    }

    @Test
    void a_wrong_host_name_gets_the_way_to_the_right_one() {
        String wrong = "http://127.0.0.1:" + assembly.port();
        HttpResponse<String> page = browser.open(wrong + "/ops");
        assertThat(page.statusCode()).isEqualTo(421);
        assertThat(page.body()).contains(assembly.url(), "--public-url " + wrong);
        assertThat(browser.get(wrong + "/openapi.json").statusCode()).isEqualTo(200);
        assertThat(browser.open(wrong + "/openapi.json").statusCode()).isEqualTo(200);
        assertThat(browser.open(wrong + "/auth/login").uri().getPath()).isEqualTo("/idp/login");
        assertThat(browser.get(wrong + "/api/v1/auth/me").statusCode()).isEqualTo(401);
    }

    @Test
    void an_unknown_path_of_the_api_is_never_a_page() {
        HttpResponse<String> answer = browser.open(assembly.url() + "/api/v1/none");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("unauthenticated").doesNotContain("<html");
    }

    @Test
    void the_reference_draws_the_description_from_here() {
        HttpResponse<String> page = browser.open(assembly.url() + "/docs");
        assertThat(page.uri().getPath()).isEqualTo("/docs/api");
        assertThat(page.body()).contains("/docs/api.js").doesNotContain("https://");
        assertThat(browser.get(assembly.url() + "/docs/api.js").statusCode()).isEqualTo(200);
        assertThat(browser.get(assembly.url() + "/openapi.json").body())
                .contains("\"openapi\":\"3.1.0\"", "\"/api/v1/auth/me\"", "\"x-needs\"");
    }

    @Test
    void a_return_url_stays_on_this_origin() {
        for (String evil :
                new String[] {"//evil.example", "/%5Cevil.example", "https://evil.example"}) {
            HttpResponse<String> page =
                    browser.open(assembly.url() + "/auth/login?return_url=" + evil);
            assertThat(page.uri().getHost()).isEqualTo("localhost");
        }
    }

    @Test
    void a_callback_nobody_began_is_a_mismatch() {
        HttpResponse<String> answer =
                browser.open(assembly.url() + "/auth/callback?code=x&state=y");
        assertThat(answer.uri().toString())
                .isEqualTo(assembly.url() + "/login?error=state_mismatch");
    }
}
