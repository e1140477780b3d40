package com.opscenter.assembly;

import com.opscenter.Database;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Accounts;
import com.opscenter.provider.Clients;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/// An assembly with its embedded provider, one person and one machine.
final class EmbeddedOnly implements AutoCloseable {

    static final String PASSWORD = "correct horse";

    /// Where a client that is not ours has its codes sent.
    static final String AWAY = "http://127.0.0.1:9/callback";

    private static final String ADA = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a01";

    final Assembly assembly;

    EmbeddedOnly(Path data) {
        List<String> properties = new ArrayList<>(Database.properties());
        properties.add("opscenter.limits.sign-in=1000");
        assembly = Assembly.start(data, properties);
        assembly.bean(Accounts.class).put(new UserId(ADA), Ports.profile("ada"), PASSWORD);
        assembly.bean(KnownPeople.class).person(ADA, "ada", SystemRole.OPERATOR);
        assembly.bean(Clients.class).save(other());
        assembly.bean(Clients.class).putServiceAccount("robot", "secret-of-the-robot");
    }

    /// Up to the moment at which the browser is about to be sent back; nothing is followed.
    String answer(Browser browser) {
        HttpResponse<String> typed = browser.typePassword(assembly.url(), "ada", PASSWORD);
        return location(browser.begin(location(typed)));
    }

    /// Somebody whose password the provider has seen.
    Browser signedIn() {
        Browser browser = new Browser();
        browser.typePassword(assembly.url(), "ada", PASSWORD);
        return browser;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(address -> answer.uri().resolve(address).toString())
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /// Does as ours does, but its secret is known here.
    private static RegisteredClient other() {
        return RegisteredClient.withId("other")
                .clientId("other")
                .clientSecret("{noop}known")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(AWAY)
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    @Override
    public void close() {
        assembly.close();
    }
}
