package com.opscenter.identity.query.roles;

import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// What each role may.
@Component
class RoleMatrix {

    /// @param matrix actions by role and resource
    record Permissions(
            Map<String, Map<String, List<String>>> matrix,
            List<String> roles,
            List<String> resources,
            List<String> actions) {}

    private final Roles roles;

    RoleMatrix(Roles roles) {
        this.roles = roles;
    }

    Permissions all() {
        List<Role> all = roles.all();
        Map<String, Map<String, List<String>>> matrix = new TreeMap<>();
        all.forEach(role -> matrix.put(role.name(), RoleViews.granted(role)));
        return new Permissions(
                matrix,
                all.stream().map(Role::name).toList(),
                RoleViews.RESOURCES,
                RoleViews.ACTIONS);
    }
}
