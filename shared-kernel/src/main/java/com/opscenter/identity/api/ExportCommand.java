package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.Set;

/// What is to be taken out of the house about people. It is recorded before the first word leaves.
public sealed interface ExportCommand extends Command {

    String export();

    @Override
    default String targetId() {
        return "user-export/" + export();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:read");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// @param filters by what was chosen, such as `role`
    /// @param rows how many people there are
    record ExportUsers(String export, Set<String> filters, long rows) implements ExportCommand {

        public ExportUsers {
            filters = Set.copyOf(filters);
        }
    }
}
