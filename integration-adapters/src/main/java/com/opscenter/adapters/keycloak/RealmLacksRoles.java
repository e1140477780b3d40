package com.opscenter.adapters.keycloak;

import com.opscenter.adapters.support.Ticker;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.organizations.api.SystemOrganization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Roles that are there from the start and that the realm does not have, in the verdict of now:
/// nobody keeps such a role, as no token shows it. It is looked every minute.
@Component
@OnlyWithKeycloak
class RealmLacksRoles implements VerdictCondition, DisposableBean {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String KEY = "identity/roles";
    private static final Set<String> ALL =
            Arrays.stream(SystemRole.values())
                    .map(SystemRole::word)
                    .collect(Collectors.toUnmodifiableSet());

    private record Lacking(Set<String> roles, Instant since) {}

    private final RealmRoles roles;
    private final Clock clock;
    private final AtomicReference<@Nullable Lacking> found = new AtomicReference<>();
    private final Ticker ticker;

    RealmLacksRoles(RealmRoles roles, Clock clock) {
        this.roles = roles;
        this.clock = clock;
        ticker = new Ticker("realm-roles", PAUSE, this::look);
    }

    void look() {
        try {
            Set<String> lacking = roles.lacking(ALL);
            Lacking before = found.get();
            Instant since = before == null ? clock.instant() : before.since();
            found.set(lacking.isEmpty() ? null : new Lacking(lacking, since));
        } catch (ProviderException _) {
            // What was seen last holds until it can be seen again.
        }
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        Lacking lacking = found.get();
        if (lacking == null || scope.at() != null || !scope.orgId().equals(SystemOrganization.ID)) {
            return List.of();
        }
        return List.of(
                new Condition(
                        Severity.WARNING,
                        "The realm of the identity provider lacks roles, which nobody keeps: "
                                + String.join(", ", lacking.roles()),
                        KEY,
                        "/admin/system",
                        lacking.since(),
                        Condition.NO_EVENT));
    }

    @Override
    public void destroy() {
        ticker.close();
    }
}
