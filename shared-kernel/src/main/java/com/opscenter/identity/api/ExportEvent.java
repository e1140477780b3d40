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

    /// @param filters by what was chosen, such as `role`; not by which words, which may be
    ///   somebody's
    /// @param rows how many people there were
    record UsersExported(String export, Set<String> filters, long rows) implements ExportEvent {

        public UsersExported {
            filters = Set.copyOf(filters);
        }
    }
}
