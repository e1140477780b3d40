package com.opscenter.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes a restored installation go on from now: time has passed since the backup, and devices and
/// people have moved on.
final class Resumption {

    /// No reaction acts on what is in the backup: a switch that was asked for then is not carried
    /// out now. Its deadline still fires and says that the outcome is unknown.
    private static final String FENCE = "UPDATE event_store.reaction SET fence = ?";

    /// Reactions begin at their fence; whatever else follows the history, such as the deadlines,
    /// goes on where it was.
    private static final String BEGIN_AT_THE_FENCE =
            "DELETE FROM event_store.token_entry t USING event_store.reaction r"
                    + " WHERE r.name = t.processor_name";

    private static final String NOBODY_FOLLOWS = "UPDATE event_store.token_entry SET owner = NULL";

    private static final String NOBODY_FIRES =
            "UPDATE event_store.scheduled_tasks"
                    + " SET picked = false, picked_by = NULL, last_heartbeat = NULL WHERE picked";

    private Resumption() {}

    static void prepare(Connection owner, History history) throws SQLException {
        try (PreparedStatement fence = owner.prepareStatement(FENCE);
                Statement statement = owner.createStatement()) {
            fence.setLong(1, history.lastPosition());
            fence.executeUpdate();
            statement.execute(BEGIN_AT_THE_FENCE);
            statement.execute(NOBODY_FOLLOWS);
            statement.execute(NOBODY_FIRES);
        }
        owner.commit();
    }
}
