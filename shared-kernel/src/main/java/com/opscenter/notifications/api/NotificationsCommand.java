package com.opscenter.notifications.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a person does with what they were told.
public sealed interface NotificationsCommand extends Command {

    UserId user();

    @Override
    default String targetId() {
        return "notifications/" + user().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:write");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Oneself(user());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// What is marked already stays so.
    ///
    /// @param upTo everything up to this position, 0 for nothing
    /// @param ids some, by their positions
    @NotApprovable("It is about oneself alone.")
    record MarkNotificationsRead(UserId user, long upTo, Set<Long> ids)
            implements NotificationsCommand {

        /// As many as are kept of a person.
        public static final int MOST_IDS = 500;

        public MarkNotificationsRead {
            ids = Set.copyOf(ids);
        }

        @Override
        public List<FieldError> violations() {
            List<FieldError> wrong = new ArrayList<>();
            if (upTo < 0) {
                wrong.add(new FieldError("up_to", "minimum", "must be the id of a notification"));
            }
            if (ids.size() > MOST_IDS) {
                wrong.add(new FieldError("ids", "size", "must be at most " + MOST_IDS));
            }
            if (ids.stream().anyMatch(id -> id < 1)) {
                wrong.add(new FieldError("ids", "minimum", "must be ids of notifications"));
            }
            if (upTo == 0 && ids.isEmpty()) {
                wrong.add(new FieldError("up_to", "required", "must be given, or ids"));
            }
            return wrong;
        }
    }
}
