package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.Database;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.provider.FirstAdministrator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorIT {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir Path data;

    @Test
    void the_link_makes_one_administrator_and_is_worthless_then() throws IOException {
        try (Assembly assembly = Assembly.start(data, Database.properties())) {
            String worthless = assembly.bean(FirstAdministrator.class).link();
            String link = assembly.bean(FirstAdministrator.class).link();
            assertThat(Files.readString(data.resolve("secrets/first-admin")))
                    .doesNotContain(link.substring(link.indexOf('=') + 1));
            Browser browser = new Browser();
            assertThat(browser.open(worthless).statusCode()).isEqualTo(410);
            assertThat(create(browser, link, "short").body())
                    .contains("needs 12 to 128 characters.");
            HttpResponse<String> next = create(browser, link, "long enough to be one");
            assertThat(next.uri().getPath()).isEqualTo("/idp/login");
            assertThat(assembly.bean(AskedCommands.class).commands)
                    .satisfiesExactly(
                            first ->
                                    assertThat(first)
                                            .isInstanceOfSatisfying(
                                                    RegisterUser.class,
                                                    user ->
                                                            assertThat(user.roles())
                                                                    .containsExactly("admin")),
                            second ->
                                    assertThat(second)
                                            .isInstanceOfSatisfying(
                                                    AddMember.class,
                                                    member ->
                                                            assertThat(member.role())
                                                                    .isEqualTo("owner")));
            assertThat(browser.open(link).statusCode()).isEqualTo(410);
        }
    }

    private static HttpResponse<String> create(Browser browser, String link, String password) {
        Matcher csrf = CSRF.matcher(browser.open(link).body());
        assertThat(csrf.find()).isTrue();
        String body =
                "username=grace&email=grace%40example.com&password="
                        + password.replace(' ', '+')
                        + "&token="
                        + link.substring(link.indexOf('=') + 1)
                        + "&_csrf="
                        + csrf.group(1);
        return browser.send(
                HttpRequest.newBuilder(URI.create(link).resolve("/idp/first-admin"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }
}
