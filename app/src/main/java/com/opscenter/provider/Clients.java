package com.opscenter.provider;

import com.opscenter.identity.api.provider.ServiceClients;
import com.opscenter.installation.Installation;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// The provider's clients: the application itself, made anew at every start from the public address
/// it has then, and the service accounts, which are stored.
@Component
@OnlyWhenEmbedded
public class Clients implements RegisteredClientRepository, ServiceClients {

    static final String OWN = "ops-center";
    static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final JdbcTemplate database;
    private final JdbcRegisteredClientRepository stored;
    private final PasswordEncoder passwords;
    private final RegisteredClient own;
    private final String ownSecret = random();

    Clients(
            Installation installation,
            @Qualifier("identity") DataSource identity,
            PasswordEncoder passwords) {
        this.database = new JdbcTemplate(identity);
        this.stored = new JdbcRegisteredClientRepository(database);
        this.passwords = passwords;
        this.own = own(installation);
    }

    /// Makes the service account's client, or gives it this secret.
    public void putServiceAccount(String clientId, String secret) {
        RegisteredClient known = stored.findByClientId(clientId);
        stored.save(
                RegisteredClient.withId(known == null ? clientId : known.getId())
                        .clientId(clientId)
                        .clientSecret(passwords.encode(secret))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(tokens())
                        .build());
    }

    /// The application's own.
    @Override
    public boolean isReserved(String clientId) {
        return clientId.equalsIgnoreCase(OWN);
    }

    @Override
    public String renew(String clientId) {
        String secret = random();
        putServiceAccount(clientId, secret);
        return secret;
    }

    @Override
    public void remove(String clientId) {
        database.update(
                "DELETE FROM identity.oauth2_registered_client WHERE client_id = ?", clientId);
    }

    public boolean isKnown(String clientId) {
        return findByClientId(clientId) != null;
    }

    /// What the application proves itself with; never leaves this process.
    String ownSecret() {
        return ownSecret;
    }

    @Override
    public void save(RegisteredClient client) {
        stored.save(client);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return id.equals(own.getId()) ? own : stored.findById(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(OWN) ? own : stored.findByClientId(clientId);
    }

    private RegisteredClient own(Installation installation) {
        return RegisteredClient.withId(OWN)
                .clientId(OWN)
                .clientSecret("{noop}" + ownSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris ->
                        installation
                                .signInOrigins()
                                .forEach(origin -> uris.add(origin + "/auth/callback")))
                .scope("openid")
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(tokens())
                .build();
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
