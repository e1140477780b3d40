package com.opscenter.identity.api;

import com.opscenter.history.api.Event;
import java.util.Set;

/// What was taken out of the house about people.
public sealed interface ExportEvent extends Event {

    String export();

    @Override
    default String stream() {
        return "user-export/" + export();
    }

    /// From here on some may have left, even when its end is never told.
    ///
    /// @param filters by what was chosen, such as `role`; not by which words, which may be
    ///   somebody's
    record UserExportBegun(String export, Set<String> filters) implements ExportEvent {

        public UserExportBegun {
            filters = Set.copyOf(filters);
        }
    }

    /// @param filters as at its beginning
    /// @param rows how many people left
    /// @param complete whether those are all; else it broke off
    record UsersExported(String export, Set<String> filters, long rows, boolean complete)
            implements ExportEvent {

        public UsersExported {
            filters = Set.copyOf(filters);
        }
    }
}
