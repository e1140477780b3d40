package com.opscenter.power.command;

import com.opscenter.commands.command.Views;
import com.opscenter.power.api.FindOutlet;
import com.opscenter.power.api.FindPdu;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.PduView;
import com.opscenter.power.api.SwitchAction;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what is shown now into a switch: whether its outlet was read of late, and whether its PDU
/// is locked.
@Component
class SwitchAsking {

    private final Views views;
    private final Clock clock;

    SwitchAsking(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    SwitchOutlet ask(
            OutletId outlet,
            SwitchAction action,
            String commandId,
            @Nullable String reason,
            @Nullable String confirm,
            @Nullable Instant notBefore) {
        return new SwitchOutlet(
                outlet,
                action,
                commandId,
                clock.instant(),
                shown(outlet).filter(view -> view.freshness().equals("fresh")).isPresent(),
                isPduLocked(outlet),
                reason,
                confirm,
                notBefore);
    }

    Optional<OutletView> shown(OutletId outlet) {
        return views.find(new FindOutlet(outlet, 0), OutletView.class);
    }

    private boolean isPduLocked(OutletId outlet) {
        return views.find(new FindPdu(outlet.pdu(), 0), PduView.class)
                .filter(PduView::locked)
                .isPresent();
    }
}
