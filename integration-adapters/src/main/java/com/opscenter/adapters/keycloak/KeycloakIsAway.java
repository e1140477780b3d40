package com.opscenter.adapters.keycloak;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import org.springframework.stereotype.Component;

/// A Keycloak that does not answer, in the verdict of now, for whoever runs this installation. That
/// it was away is no event, so the past knows nothing of it.
@Component
@OnlyWithKeycloak
class KeycloakIsAway implements VerdictCondition {

    private static final String KEY = "identity/provider";

    private final KeycloakWatch watch;

    KeycloakIsAway(KeycloakWatch watch) {
        this.watch = watch;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        if (scope.at() != null || !scope.orgId().equals(SystemOrganization.ID)) {
            return List.of();
        }
        return watch.awaySince().stream()
                .map(since ->
                        new Condition(
                                Severity.WARNING,
                                "The identity provider is away: nobody can sign in, and changes of"
                                        + " people wait",
                                KEY,
                                "/admin/system",
                                since,
                                Condition.NO_EVENT))
                .toList();
    }
}
