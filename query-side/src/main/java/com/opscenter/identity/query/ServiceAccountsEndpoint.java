package com.opscenter.identity.query;

import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Machines that act by name.
@RestController
class ServiceAccountsEndpoint {

    record ServiceAccount(
            String id, String username, List<String> roles, List<String> permissions) {}

    record ServiceAccounts(List<ServiceAccount> items) {}

    private final People people;

    ServiceAccountsEndpoint(People people) {
        this.people = people;
    }

    @GetMapping("/api/v1/admin/service-accounts")
    @Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
    ServiceAccounts all() {
        return new ServiceAccounts(
                people.serviceAccounts().stream().map(ServiceAccountsEndpoint::view).toList());
    }

    private static ServiceAccount view(Member member) {
        return new ServiceAccount(
                member.id().value(),
                String.valueOf(member.username()),
                member.roles().stream().sorted().toList(),
                member.explicit().stream().map(Permission::toString).sorted().toList());
    }
}
