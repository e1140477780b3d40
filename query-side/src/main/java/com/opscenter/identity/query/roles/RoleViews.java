package com.opscenter.identity.query.roles;

import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Permission.Action;
import com.opscenter.identity.api.Permission.Resource;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.RoleView;
import com.opscenter.identity.api.SystemRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Words roles as the API shows them.
final class RoleViews {

    static final List<String> RESOURCES =
            Arrays.stream(Resource.values()).map(RoleViews::word).toList();
    static final List<String> ACTIONS =
            Arrays.stream(Action.values()).map(RoleViews::word).toList();

    private RoleViews() {}

    static RoleView view(Role role, @Nullable Long version) {
        return new RoleView(
                role.name(),
                role.name(),
                role.description(),
                role.level(),
                scope(role),
                inherits(role),
                role.system(),
                granted(role),
                version);
    }

    static String scope(Role role) {
        return role.platform() ? "platform" : "own";
    }

    /// Of every resource, what the role may do with it.
    static Map<String, List<String>> granted(Role role) {
        Map<String, List<String>> granted = new TreeMap<>();
        for (Resource resource : Resource.values()) {
            granted.put(
                    word(resource),
                    Arrays.stream(Action.values())
                            .filter(action ->
                                    role.permissions().contains(new Permission(resource, action)))
                            .map(RoleViews::word)
                            .toList());
        }
        return granted;
    }

    /// A role of one's own contains permissions and no other roles.
    static List<String> inherits(Role role) {
        return SystemRole.of(role.name()).map(RoleViews::inherits).orElse(List.of());
    }

    private static List<String> inherits(SystemRole role) {
        return switch (role) {
            case ADMIN ->
                    Arrays.stream(SystemRole.values())
                            .filter(other -> other != role)
                            .map(SystemRole::word)
                            .toList();
            case OPERATOR, VIEWER -> List.of();
            case MODERATOR, DEVELOPER, ANALYST, AUDITOR -> List.of(SystemRole.VIEWER.word());
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
