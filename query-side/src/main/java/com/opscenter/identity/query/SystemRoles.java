package com.opscenter.identity.query;

import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SystemRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The roles that are there from the start; nobody makes others yet.
@Component
class SystemRoles implements Roles {

    private static final List<Role> ALL =
            Arrays.stream(SystemRole.values()).map(SystemRole::role).toList();

    @Override
    public Optional<Role> find(String name) {
        return SystemRole.of(name).map(SystemRole::role);
    }

    @Override
    public List<Role> all() {
        return ALL;
    }
}
