package com.opscenter.identity.query;

import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SystemRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    record RoleView(
            String name,
            int level,
            String scope,
            String description,
            List<String> inherits,
            boolean system) {}

    record Hierarchy(List<RoleView> roles) {}

    /// @param matrix actions by role and resource
    record Permissions(
            Map<String, Map<String, List<String>>> matrix,
            List<String> roles,
            List<String> resources,
            List<String> actions) {}

    record Available(List<Assignable> roles) {}

    /// @param level lower is stronger
    record Assignable(String name, String description, int level) {}

    private final Roles roles;

    RolesEndpoint(Roles roles) {
        this.roles = roles;
    }

    @GetMapping("/hierarchy")
    Hierarchy hierarchy() {
        return new Hierarchy(roles.all().stream().map(this::view).toList());
    }

    @GetMapping("/permissions")
    Permissions permissions() {
        Map<String, Map<String, List<String>>> matrix = new TreeMap<>();
        for (Role role : roles.all()) {
            Map<String, List<String>> granted = new TreeMap<>();
            for (Permission.Resource resource : Permission.Resource.values()) {
                granted.put(
                        word(resource),
                        Arrays.stream(Permission.Action.values())
                                .filter(action ->
                                        role.permissions()
                                                .contains(new Permission(resource, action)))
                                .map(RolesEndpoint::word)
                                .toList());
            }
            matrix.put(role.name(), granted);
        }
        return new Permissions(
                matrix,
                names(),
                Arrays.stream(Permission.Resource.values()).map(RolesEndpoint::word).toList(),
                Arrays.stream(Permission.Action.values()).map(RolesEndpoint::word).toList());
    }

    /// What the caller may give to others: nothing stronger than the strongest of their own.
    @GetMapping("/available")
    Available available(Caller caller) {
        Set<String> tooStrong = Asker.of(caller, roles).tooStrong();
        return new Available(
                roles.all().stream()
                        .filter(role -> !tooStrong.contains(role.name()))
                        .map(role -> new Assignable(role.name(), role.description(), role.level()))
                        .toList());
    }

    private List<String> names() {
        return roles.all().stream().map(Role::name).toList();
    }

    private RoleView view(Role role) {
        return new RoleView(
                role.name(),
                role.level(),
                role.platform() ? "platform" : "own",
                role.description(),
                inherits(role.name()),
                role.system());
    }

    private List<String> inherits(String role) {
        String viewer = SystemRole.VIEWER.word();
        return switch (SystemRole.of(role).orElse(SystemRole.VIEWER)) {
            case ADMIN -> names().stream().filter(name -> !name.equals(role)).toList();
            case OPERATOR, VIEWER -> List.of();
            case MODERATOR, DEVELOPER, ANALYST, AUDITOR -> List.of(viewer);
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
