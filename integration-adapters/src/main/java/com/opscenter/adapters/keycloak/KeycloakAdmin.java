package com.opscenter.adapters.keycloak;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.NewAccount;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.api.provider.ProviderSession;
import com.opscenter.identity.api.provider.Wanted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The accounts in the realm. Their ids are Keycloak's, which chooses them, so a new one carries
/// the id of the command that made it and is looked for by that before it is made.
@Component
@OnlyWithKeycloak
@EnableConfigurationProperties(KeycloakProperties.class)
class KeycloakAdmin implements IdentityAdmin {

    private static final String USERS = "/users";

    private final KeycloakProperties properties;
    private final KeycloakClient client;
    private final RealmRoles roles;

    KeycloakAdmin(KeycloakProperties properties, KeycloakClient client, RealmRoles roles) {
        this.properties = properties;
        this.client = client;
        this.roles = roles;
    }

    @Override
    public String issuer() {
        return properties.issuer();
    }

    @Override
    public boolean decidesRoles() {
        return properties.roles() == KeycloakProperties.RolesBy.REALM;
    }

    @Override
    public Optional<UserId> writtenAt(String email) throws ProviderException {
        JsonNode found =
                client.get(USERS + "?exact=true&max=2&email=" + KeycloakClient.encoded(email))
                        .orElseGet(JsonNodeFactory.instance::arrayNode);
        return found.valueStream()
                .filter(user -> user.path("email").asString("").equalsIgnoreCase(email))
                .findFirst()
                .map(user -> new UserId(user.path("id").asString()));
    }

    /// Whoever was interrupted between the account and its roles gives them now. An account that
    /// this call made and cannot finish is taken back, so that its names are free again.
    @Override
    public Account create(NewAccount wanted, @Nullable Password password) throws ProviderException {
        requireRoles(wanted.roles());
        Optional<Account> known = findByCommand(wanted.commandId());
        if (known.isPresent()) {
            requireSame(known.get().profile(), wanted.profile());
            return finished(known.get().id(), wanted);
        }
        UserId user = make(wanted, password);
        try {
            return finished(user, wanted);
        } catch (ProviderException.Unavailable | ProviderException.Slow away) {
            throw away;
        } catch (ProviderException failed) {
            remove(user);
            throw failed;
        }
    }

    private Account finished(UserId user, NewAccount wanted) throws ProviderException {
        roles.give(user, wanted.roles());
        Account made = find(user).orElseThrow(KeycloakAdmin::gone);
        if (!wanted.commandId().equals(made.commandId())) {
            throw new ProviderException.NotConfigured(
                    "The realm drops the attribute %s: its user profile must declare it, or let administrators set others"
                            .formatted(AccountMapping.COMMAND));
        }
        return made;
    }

    /// Without them the first token would take what was given here.
    private void requireRoles(Set<String> wanted) throws ProviderException {
        Set<String> lacking = roles.lacking(wanted);
        if (!lacking.isEmpty()) {
            throw new ProviderException.NotConfigured("The realm has no role " + lacking);
        }
    }

    /// The id of a command can be written by whoever may write attributes: it makes nobody somebody
    /// else.
    private static void requireSame(Profile there, Profile wanted) throws ProviderException {
        if (!there.username().equalsIgnoreCase(wanted.username())) {
            throw new ProviderException.Conflict("username");
        }
        if (!there.email().equalsIgnoreCase(wanted.email())) {
            throw new ProviderException.Conflict("email");
        }
    }

    private UserId make(NewAccount wanted, @Nullable Password password) throws ProviderException {
        try {
            return new UserId(client.create(USERS, AccountMapping.fresh(wanted, password)));
        } catch (ProviderException.Conflict taken) {
            // By another process that carries out the same wish?
            Account known = findByCommand(wanted.commandId()).orElseThrow(() -> taken);
            requireSame(known.profile(), wanted.profile());
            return known.id();
        }
    }

    @Override
    public Optional<Account> find(UserId id) throws ProviderException {
        Optional<JsonNode> user = client.get(one(id));
        return user.isPresent() ? Optional.of(account(user.get())) : Optional.empty();
    }

    /// The search may find more than what was asked for.
    @Override
    public Optional<Account> findByCommand(String commandId) throws ProviderException {
        String asked = KeycloakClient.encoded(AccountMapping.COMMAND + ":" + commandId);
        JsonNode found =
                client.get(USERS + "?briefRepresentation=false&max=10&q=" + asked)
                        .orElseGet(JsonNodeFactory.instance::arrayNode);
        Optional<JsonNode> made =
                found.valueStream().filter(user -> commandId.equals(command(user))).findFirst();
        return made.isPresent() ? Optional.of(account(made.get())) : Optional.empty();
    }

    /// Whether somebody may come in, and what they may, does not wait for names that somebody else
    /// still has.
    @Override
    public Account bring(UserId id, Wanted wanted) throws ProviderException {
        JsonNode before = known(id);
        JsonNode state = AccountMapping.withState(before, wanted);
        if (!state.equals(before)) {
            client.put(one(id), state);
        }
        roles.bring(id, wanted.roles());
        Account now = find(id).orElseThrow(KeycloakAdmin::gone);
        if (AccountMapping.isSame(now.profile(), wanted.profile())) {
            return now;
        }
        client.put(one(id), AccountMapping.withProfile(known(id), wanted.profile()));
        Account renamed = find(id).orElseThrow(KeycloakAdmin::gone);
        if (!AccountMapping.isSame(renamed.profile(), wanted.profile())) {
            throw new ProviderException.Refused(
                    "The identity provider keeps names that were to change");
        }
        return renamed;
    }

    @Override
    public void remove(UserId id) throws ProviderException {
        client.delete(one(id), null);
    }

    @Override
    public void askTo(UserId id, Duration life, Set<Ask> asks) throws ProviderException {
        ArrayNode actions = JsonNodeFactory.instance.arrayNode();
        asks.stream().sorted().map(KeycloakAdmin::action).forEach(actions::add);
        String letter =
                "%s/execute-actions-email?lifespan=%d&client_id=%s"
                        .formatted(
                                one(id),
                                life.toSeconds(),
                                KeycloakClient.encoded(properties.clientId()));
        try {
            client.put(letter, actions);
        } catch (ProviderException.Unavailable failed) {
            requireMailServer();
            throw failed;
        }
    }

    private static String action(Ask ask) {
        return switch (ask) {
            case SET_PASSWORD -> "UPDATE_PASSWORD";
            case VERIFY_EMAIL -> "VERIFY_EMAIL";
        };
    }

    /// Without one a letter fails there as if everything had (HTTP 500).
    private void requireMailServer() throws ProviderException {
        Optional<JsonNode> realm = client.get("");
        if (realm.isPresent() && realm.get().at("/smtpServer/host").asString("").isEmpty()) {
            throw new ProviderException.NotConfigured(
                    "The identity provider has no mail server in the settings of its realm");
        }
    }

    @Override
    public List<ProviderSession> sessions(UserId id) throws ProviderException {
        return AccountMapping.sessions(
                client.get(one(id) + "/sessions").orElseGet(JsonNodeFactory.instance::arrayNode));
    }

    @Override
    public void endSessions(UserId id) throws ProviderException {
        client.post(one(id) + "/logout", null);
    }

    @Override
    public boolean endSession(UserId id, String session) throws ProviderException {
        boolean theirs = sessions(id).stream().anyMatch(one -> one.id().equals(session));
        return theirs && client.delete("/sessions/" + KeycloakClient.encoded(session), null);
    }

    private Account account(JsonNode user) throws ProviderException {
        return AccountMapping.account(user, roles.of(new UserId(user.path("id").asString())));
    }

    private JsonNode known(UserId id) throws ProviderException {
        return client.get(one(id)).orElseThrow(KeycloakAdmin::gone);
    }

    private static ProviderException gone() {
        return new ProviderException.Refused("There is no such account");
    }

    private static String command(JsonNode user) {
        return user.at("/attributes/" + AccountMapping.COMMAND + "/0").asString("");
    }

    private static String one(UserId id) {
        return USERS + "/" + KeycloakClient.encoded(id.value());
    }
}
