package com.opscenter.approvals.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// Which commands wait for a second person.
public sealed interface ApprovalRuleCommand extends Command {

    String TARGET = "approvals/rules";

    @Override
    default String targetId() {
        return TARGET;
    }

    @Override
    default Permission permission() {
        return Permission.of("settings:write");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// @param type of the commands, such as `power.SwitchOutlet`
    /// @param minutes for how long one waits
    @Approvable
    record ChangeApprovalRule(String type, boolean required, int minutes)
            implements ApprovalRuleCommand {

        public static final int USUAL = 15;

        private static final int LONGEST = 1_440;

        @Override
        public List<FieldError> violations() {
            return minutes < 1 || minutes > LONGEST
                    ? List.of(new FieldError("minutes", "range", "must be 1 to " + LONGEST))
                    : List.of();
        }
    }
}
