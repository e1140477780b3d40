package com.opscenter.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.Database;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Accounts;
import com.opscenter.provider.Clients;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each way to be refused, and how it reads.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {

    private static final String ROBOT = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a02";
    private static final String VIV = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a03";
    private static final String BODY = "{\"name\":\"a\",\"number\":1,\"items\":[]}";

    private final Browser http = new Browser();
    private Assembly assembly;
    private String bearer;
    private String api;

    @BeforeAll
    void start(@TempDir Path data) {
        assembly = Assembly.start(data, Database.properties());
        assembly.bean(Clients.class).putServiceAccount("robot", "secret-of-the-robot");
        assembly.bean(Clients.class).putServiceAccount("stranger", "secret-of-nobody");
        assembly.bean(Accounts.class).put(new UserId(VIV), Ports.profile("viv"), "correct horse");
        KnownPeople people = assembly.bean(KnownPeople.class);
        people.machine(
                ROBOT,
                "robot",
                Set.of(Permission.of("power:read"), Permission.of("power:execute")));
        people.person(VIV, "viv", SystemRole.VIEWER);
        bearer = "Bearer " + Tokens.byBasic(assembly.url(), "robot", "secret-of-the-robot");
        api = assembly.url() + "/api/v1/probe";
    }

    @AfterAll
    void stop() {
        assembly.close();
    }

    @Test
    void nobody_is_asked_to_sign_in() {
        HttpResponse<String> answer = http.get(api + "/x", "X-Request-Id", "my-request.1");
        isProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("my-request.1");
        assertThat(answer.headers().firstValue("X-App-Version")).isPresent();
    }

    @Test
    void a_bad_header_decides_even_beside_a_good_cookie() {
        Browser viv = new Browser();
        viv.signIn(assembly.url(), "viv", "correct horse");
        assertThat(viv.get(api + "/x").statusCode()).isEqualTo(200);
        isProblem(viv.get(api + "/x", "Authorization", "Bearer broken"), 401, "invalid-token");
        isProblem(viv.get(api + "/x", "Authorization", "Basic dml2Og=="), 401, "invalid-token");
        isProblem(
                viv.post(api + "/write", BODY, "Authorization", "Basic dml2Og=="),
                401,
                "invalid-token");
    }

    @Test
    void a_token_without_an_account_is_forbidden() {
        String token = Tokens.byPost(assembly.url(), "stranger", "secret-of-nobody");
        isProblem(http.get(api + "/x", "Authorization", "Bearer " + token), 403, "forbidden");
    }

    @Test
    void what_one_may_not_do_is_forbidden_before_the_body_is_read_and_recorded() {
        Browser viv = new Browser();
        viv.signIn(assembly.url(), "viv", "correct horse");
        isProblem(viv.post(api + "/write", "{broken"), 403, "csrf-failed");
        String csrf = viv.cookie("csrf_token").orElseThrow();
        isProblem(viv.post(api + "/write", "{broken", "X-CSRF-Token", csrf), 403, "forbidden");
        assertThat(assembly.bean(Ports.Denials.class).recorded)
                .contains("viv forbidden POST /api/v1/probe/write");
    }

    @Test
    void an_endpoint_that_names_no_need_is_refused_to_everybody() {
        isProblem(get("/nobody"), 403, "forbidden");
    }

    @Test
    void a_body_is_refused_by_what_is_wrong_with_it() {
        isProblem(post("{broken"), 400, "malformed-request");
        isProblem(post(""), 400, "malformed-request");
        HttpResponse<String> unknown =
                post("{\"name\":\"a\",\"number\":1,\"items\":[],\"nmae\":2}");
        isProblem(unknown, 422, "validation-failed");
        assertThat(unknown.body()).contains("\"field\":\"nmae\"");
        HttpResponse<String> type =
                post("{\"name\":\"a\",\"number\":1,\"items\":[{\"on\":\"x\"}]}");
        isProblem(type, 422, "validation-failed");
        assertThat(type.body()).contains("\"field\":\"items[0].on\"", "must be true or false");
        isProblem(post("\"" + "x".repeat(1_100_000) + "\""), 413, "payload-too-large");
        isProblem(
                http.send(
                        HttpRequest.newBuilder(URI.create(api + "/write"))
                                .header("Authorization", bearer)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(BODY))),
                415,
                "unsupported-media-type");
    }

    @Test
    void what_is_done_with_many_is_counted_by_itself_and_each_answer_says_what_is_left() {
        String bulk = assembly.url() + "/api/v1/admin/users/bulk/suspend";
        HttpResponse<String> counted = http.post(bulk, "{}", "Authorization", bearer);
        isProblem(counted, 404, "not-found");
        assertThat(counted.headers().firstValue("X-RateLimit-Limit")).contains("6");
        assertThat(counted.headers().firstValue("X-RateLimit-Remaining")).contains("5");
        assertThat(counted.headers().firstValue("X-RateLimit-Reset")).isPresent();
        assertThat(counted.headers().firstValue("Retry-After")).isEmpty();
        // What is taken comes back while it is taken; however the path is written.
        String same = bulk.replace("bulk", "%62ulk");
        HttpResponse<String> last = counted;
        for (int more = 0; more < 12 && last.statusCode() != 429; more++) {
            last = http.post(same, "{}", "Authorization", bearer);
        }
        isProblem(last, 429, "rate-limited");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        isProblem(post("{broken"), 400, "malformed-request");
    }

    @Test
    void parameters_paths_and_methods_are_refused_by_what_is_wrong_with_them() {
        isProblem(get("/number?value=many"), 400, "malformed-request");
        isProblem(get("/number"), 422, "validation-failed");
        isProblem(
                http.get(assembly.url() + "/api/v1/none", "Authorization", bearer),
                404,
                "not-found");
        isProblem(get("/write/none/such"), 404, "not-found");
        HttpResponse<String> method = http.post(api + "/number", "{}", "Authorization", bearer);
        isProblem(method, 405, "method-not-allowed");
        assertThat(method.headers().firstValue("Allow")).contains("GET");
        isProblem(
                http.get(api + "/x", "Authorization", bearer, "Accept", "image/png"),
                406,
                "not-acceptable");
    }

    @Test
    void a_write_into_the_past_is_refused() {
        isProblem(
                http.post(api + "/write?at=pos:5", BODY, "Authorization", bearer),
                422,
                "past-is-read-only");
    }

    @Test
    void a_refusal_carries_its_members_and_a_failure_nothing_of_ours() {
        HttpResponse<String> pending = get("/fails/pending");
        isProblem(pending, 409, "command-pending");
        assertThat(pending.body()).contains("\"commandId\":\"c-1\"");
        assertThat(pending.headers().firstValue("Location")).contains("/api/v1/commands/c-1");
        HttpResponse<String> storage = get("/fails/storage");
        isProblem(storage, 503, "storage-unavailable");
        assertThat(storage.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> stepUp = get("/fails/step-up");
        isProblem(stepUp, 401, "step-up-required");
        assertThat(stepUp.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication", "max_age=300");
        HttpResponse<String> bug = get("/fails/bug");
        isProblem(bug, 500, "internal-error");
        assertThat(bug.body()).doesNotContain("SELECT").doesNotContain("Exception");
    }

    /// Whoever takes it must not take half of it for the whole.
    @ParameterizedTest
    @ValueSource(strings = {"pending", "storage", "bug"})
    void an_answer_that_fails_in_the_middle_is_broken_off_and_nothing_is_added(String how)
            throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(api + "/breaks/" + how))
                        .header("Authorization", bearer)
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(new String(answer.body().readNBytes(6), UTF_8)).isEqualTo("first\n");
            assertThatExceptionOfType(IOException.class).isThrownBy(answer.body()::readAllBytes);
        }
    }

    @Test
    void a_push_key_may_stand_encoded_in_a_path() {
        assertThat(get("/pdu-1%2F9").body()).contains("\"id\":\"pdu-1/9\"");
    }

    @Test
    void a_foreign_organization_does_not_exist() {
        isProblem(
                http.get(
                        api + "/x",
                        "Authorization",
                        bearer,
                        "X-Organization-Id",
                        "00000000-0000-4000-8000-00000000000f"),
                404,
                "not-found");
    }

    private HttpResponse<String> get(String path) {
        return http.get(api + path, "Authorization", bearer);
    }

    private HttpResponse<String> post(String body) {
        return http.post(api + "/write", body, "Authorization", bearer);
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"", "\"traceId\":\"", "\"detail\":\"");
    }
}
