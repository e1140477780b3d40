package com.opscenter.drift.api;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A drift was accepted: a command that is done as soon as it is decided, because no device is
/// asked.
public interface DriftAcceptance extends CommandStep.Opening {

    @Override
    default CommandStatus status() {
        return CommandStatus.CONFIRMED;
    }

    @Override
    default String action() {
        return "accept-drift";
    }

    @Override
    default @Nullable String observed() {
        return desired();
    }

    @Override
    default @Nullable Instant deadline() {
        return null;
    }
}
