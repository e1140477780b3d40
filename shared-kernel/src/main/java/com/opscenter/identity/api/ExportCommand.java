package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.Set;

/// What is taken out of the house about people. It is recorded before the first word leaves, and
/// once more when the last one has.
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
    record BeginUserExport(String export, Set<String> filters) implements ExportCommand {

        public BeginUserExport {
            filters = Set.copyOf(filters);
        }
    }

    /// @param rows how many people left
    /// @param complete whether those are all; else it broke off
    record EndUserExport(String export, long rows, boolean complete) implements ExportCommand {}
}
