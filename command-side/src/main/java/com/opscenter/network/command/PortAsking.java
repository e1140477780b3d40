package com.opscenter.network.command;

import com.opscenter.commands.command.Views;
import com.opscenter.network.api.FindPort;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortView;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what is shown now into an action: whether its port was read of late.
@Component
class PortAsking {

    private final Views views;
    private final Clock clock;

    PortAsking(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /// @param seconds the pause of a bounce or a cycle, null for the usual one
    ActOnPort ask(
            PortId port,
            PortAction action,
            String commandId,
            @Nullable Integer seconds,
            @Nullable String reason,
            @Nullable String confirm,
            @Nullable Instant notBefore) {
        return new ActOnPort(
                port,
                action,
                commandId,
                clock.instant(),
                shown(port).filter(view -> view.freshness().equals("fresh")).isPresent(),
                seconds == null ? usualPause(action) : seconds,
                reason,
                confirm,
                notBefore);
    }

    Optional<PortView> shown(PortId port) {
        return views.find(new FindPort(port, 0), PortView.class);
    }

    private static int usualPause(PortAction action) {
        return action.restarts() ? ActOnPort.USUAL_PAUSE : 0;
    }
}
