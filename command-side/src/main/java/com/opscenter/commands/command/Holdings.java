package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import java.util.List;
import java.util.Optional;

/// Who holds what. Asked and told inside the unit of work of the command of the holder or of the
/// thing itself, so that both are appended together or not at all.
public interface Holdings {

    Optional<Refusal> refusal(List<HoldingChange> changes);

    /// @param holder stream of whoever holds or lays down
    void settle(List<HoldingChange> changes, String holder);
}
