package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import java.util.Optional;

/// The list of those of whom one must always be left. Asked and told inside the unit of work of the
/// member's command, so that both are appended together or not at all.
public interface Roster {

    Optional<Refusal> refusal(RosterChange change);

    void settle(RosterChange change);
}
