package com.opscenter.identity.query.roles;

import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The roles and what each may, for people to read.
@RestController
@RequestMapping("/api/v1/admin/users/roles")
@Needs(Needs.SIGNED_IN)
class RolesEndpoint {

    /// @param level lower is stronger
    /// @param scope `platform` or `own`
    record RankedRole(
            String name,
            int level,
            String scope,
            String description,
            List<String> inherits,
            boolean system) {}

    record Hierarchy(List<RankedRole> roles) {}

    record Available(List<Assignable> roles) {}

    /// @param level lower is stronger
    record Assignable(String name, String description, int level) {}

    private final Roles roles;
    private final RoleMatrix matrix;

    RolesEndpoint(Roles roles, RoleMatrix matrix) {
        this.roles = roles;
        this.matrix = matrix;
    }

    @GetMapping("/hierarchy")
    Hierarchy hierarchy() {
        return new Hierarchy(roles.all().stream().map(RolesEndpoint::ranked).toList());
    }

    @GetMapping("/permissions")
    RoleMatrix.Permissions permissions() {
        return matrix.all();
    }

    /// What the caller may give to others: nothing stronger than the strongest of their own, and no
    /// role of one's own that may what they may not everywhere.
    @GetMapping("/available")
    Available available(Caller caller) {
        Asker asker = Asker.of(caller, roles);
        return new Available(
                roles.all().stream()
                        .filter(role -> !asker.isBelow(Set.of(role.name())))
                        .map(role -> new Assignable(role.name(), role.description(), role.level()))
                        .toList());
    }

    private static RankedRole ranked(Role role) {
        return new RankedRole(
                role.name(),
                role.level(),
                RoleViews.scope(role),
                role.description(),
                RoleViews.inherits(role),
                role.system());
    }
}
