package com.opscenter.power.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftRemedy;
import com.opscenter.power.api.FindImpact;
import com.opscenter.power.api.Impact;
import com.opscenter.power.api.OutletCommand.AcceptDrift;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An outlet is switched to what it is wanted to be.
@Component
class OutletDriftRemedy implements DriftRemedy {

    private static final String PREFIX = "outlet/";

    private final SwitchAsking asking;
    private final Views views;

    OutletDriftRemedy(SwitchAsking asking, Views views) {
        this.asking = asking;
        this.views = views;
    }

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith(PREFIX);
    }

    @Override
    public List<Command> accept(DriftId drift, String observed, CommandContext context) {
        return switch (observed) {
            case "ON" -> accepted(drift, context, OutletState.ON);
            case "OFF" -> accepted(drift, context, OutletState.OFF);
            default ->
                    throw new RefusedException(
                            Refusal.invalid("observed", "enum", "must be ON or OFF"));
        };
    }

    private static List<Command> accepted(
            DriftId drift, CommandContext context, OutletState observed) {
        return List.of(new AcceptDrift(outlet(drift), context.commandId(), observed));
    }

    @Override
    public Command enforce(
            DriftId drift,
            String wanted,
            String commandId,
            @Nullable String reason,
            @Nullable String confirm) {
        return asking.ask(
                outlet(drift), SwitchAction.valueOf(wanted), commandId, reason, confirm, null);
    }

    @Override
    public boolean needsProof(DriftId drift) {
        return asking.shown(outlet(drift)).filter(SwitchOutletsEndpoint::needsProof).isPresent();
    }

    @Override
    public @Nullable Object impact(DriftId drift) {
        return views.find(new FindImpact(outlet(drift), 0), Impact.class).orElse(null);
    }

    private static OutletId outlet(DriftId drift) {
        return OutletId.parse(drift.target().substring(PREFIX.length()));
    }
}
