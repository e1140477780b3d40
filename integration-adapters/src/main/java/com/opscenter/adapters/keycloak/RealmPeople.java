package com.opscenter.adapters.keycloak;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Arrivals;
import com.opscenter.identity.api.Arrivals.Arrival;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.ProviderException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes the people of the realm known here before they sign in, as their first token would. Those
/// who are known, or were and are deleted, stay as they are.
@Component
@OnlyWithKeycloak
class RealmPeople {

    private static final Logger LOG = LoggerFactory.getLogger(RealmPeople.class);
    private static final int PAGE = 100;
    private static final Set<String> EVERYBODY = Set.of(SystemRole.VIEWER.word());

    /// @param arrived how many became known
    /// @param unfit how many could not, such as with an address somebody else has here, or with an
    ///   id that tokens do not show, as those have who are looked up elsewhere and never imported
    record Found(int arrived, int unfit) {}

    private final KeycloakProperties properties;
    private final KeycloakClient client;
    private final RealmRoles roles;
    private final Arrivals arrivals;
    private final Directory directory;

    RealmPeople(
            KeycloakProperties properties,
            KeycloakClient client,
            RealmRoles roles,
            Arrivals arrivals,
            Directory directory) {
        this.properties = properties;
        this.client = client;
        this.roles = roles;
        this.arrivals = arrivals;
        this.directory = directory;
    }

    /// Looks through all of them, a page at a time.
    Found takeIn() throws ProviderException {
        int arrived = 0;
        int unfit = 0;
        int first = 0;
        JsonNode page;
        do {
            page = page(first);
            for (JsonNode user : page) {
                Account account = AccountMapping.account(user, Set.of());
                if (isNews(account)) {
                    boolean fit = UserId.isRandom(account.id().value()) && arrives(account);
                    arrived += fit ? 1 : 0;
                    unfit += fit ? 0 : 1;
                }
            }
            first += PAGE;
        } while (page.size() == PAGE);
        return new Found(arrived, unfit);
    }

    private JsonNode page(int first) throws ProviderException {
        return client.get("/users?briefRepresentation=false&first=%d&max=%d".formatted(first, PAGE))
                .orElseGet(JsonNodeFactory.instance::arrayNode);
    }

    /// Whom a command of ours made is registered by it.
    private boolean isNews(Account account) {
        return account.commandId() == null
                && account.enabled()
                && !account.profile().email().isEmpty()
                && directory.status(account.id()).isEmpty();
    }

    private boolean arrives(Account account) throws ProviderException {
        Set<String> held = roles.of(account.id());
        try {
            arrivals.arrive(
                    new Arrival(
                            account.id(),
                            properties.issuer(),
                            account.profile(),
                            account.emailVerified(),
                            held.isEmpty() ? EVERYBODY : held));
            return true;
        } catch (RefusedException refused) {
            LOG.debug(
                    "arrival=refused user={} code={}",
                    account.id().value(),
                    refused.refusal().code());
            return false;
        }
    }
}
