package com.opscenter.identity.query;

import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The system roles and what each may, for people to read.
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

    private static final Map<Role, List<String>> INHERITS = new EnumMap<>(Role.class);

    static {
        List<String> others = Arrays.stream(Role.values()).skip(1).map(Role::word).toList();
        INHERITS.put(Role.ADMIN, others);
        INHERITS.put(Role.OPERATOR, List.of());
        INHERITS.put(Role.VIEWER, List.of());
    }

    @GetMapping("/hierarchy")
    Hierarchy hierarchy() {
        return new Hierarchy(Arrays.stream(Role.values()).map(RolesEndpoint::view).toList());
    }

    @GetMapping("/permissions")
    Permissions permissions() {
        Map<String, Map<String, List<String>>> matrix = new TreeMap<>();
        for (Role role : Role.values()) {
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
            matrix.put(role.word(), granted);
        }
        return new Permissions(
                matrix,
                Arrays.stream(Role.values()).map(Role::word).toList(),
                Arrays.stream(Permission.Resource.values()).map(RolesEndpoint::word).toList(),
                Arrays.stream(Permission.Action.values()).map(RolesEndpoint::word).toList());
    }

    private static RoleView view(Role role) {
        return new RoleView(
                role.word(),
                role.level(),
                role.platform() ? "platform" : "own",
                role.description(),
                INHERITS.getOrDefault(role, List.of(Role.VIEWER.word())),
                true);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
