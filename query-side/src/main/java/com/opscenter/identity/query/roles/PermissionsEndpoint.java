package com.opscenter.identity.query.roles;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.RoleView;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The roles there are and what they are made of. They are those of now; what they were is told by
/// their history.
@RestController
@RequestMapping("/api/v1/permissions")
@Needs(Needs.SIGNED_IN)
class PermissionsEndpoint {

    record RoleList(List<RoleView> roles) {}

    record ResourceList(List<String> resources) {}

    record ActionList(List<String> actions) {}

    /// @param assignments how often a role is held in all
    /// @param holders people and service accounts, by role
    record RoleStats(
            long total_roles,
            long system_roles,
            long custom_roles,
            long assignments,
            Map<String, Long> holders) {}

    private final Sights sights;
    private final RoleReads roles;
    private final RoleMatrix matrix;

    PermissionsEndpoint(Sights sights, RoleReads roles, RoleMatrix matrix) {
        this.sights = sights;
        this.roles = roles;
        this.matrix = matrix;
    }

    /// Those that are there from the start first.
    @GetMapping("/roles")
    ResponseEntity<RoleList> all(Caller caller) {
        return seen(caller).answer(new RoleList(roles.all()));
    }

    @GetMapping("/roles/{name:[a-z0-9_-]{2,50}}")
    ResponseEntity<RoleView> one(@PathVariable String name, Caller caller) {
        Sight sight = seen(caller);
        RoleView role =
                roles.find(name)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound("role " + name)));
        return role.version() == null
                ? sight.answer(role)
                : sight.answer(role, Objects.requireNonNull(role.version()));
    }

    /// What permissions are about.
    @GetMapping("/resources")
    ResourceList resources() {
        return new ResourceList(RoleViews.RESOURCES);
    }

    /// What permissions let one do.
    @GetMapping("/actions")
    ActionList actions() {
        return new ActionList(RoleViews.ACTIONS);
    }

    @GetMapping("/matrix")
    RoleMatrix.Permissions matrix() {
        return matrix.all();
    }

    /// How many hold each role.
    @GetMapping("/stats")
    @Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
    ResponseEntity<RoleStats> stats(Caller caller) {
        Sight sight = seen(caller);
        List<RoleView> all = roles.all();
        Map<String, Long> holders = roles.holders();
        long system = all.stream().filter(RoleView::system).count();
        return sight.answer(
                new RoleStats(
                        all.size(),
                        system,
                        all.size() - system,
                        holders.values().stream().mapToLong(Long::longValue).sum(),
                        holders));
    }

    private Sight seen(Caller caller) {
        return sights.of(caller, new When(null, null), RoleReads.FEATURES);
    }
}
