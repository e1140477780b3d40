package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import java.util.Optional;

/// Who bears which name. Asked and told inside the unit of work of the owner's command, so that
/// both are appended together or not at all.
public interface Names {

    /// Why `owner` cannot have the names; empty when it can.
    Optional<Refusal> refusal(NameClaims claims, String owner);

    void settle(NameClaims claims, String owner);
}
