package com.opscenter.network.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftRemedy;
import com.opscenter.network.api.PortAspect;
import com.opscenter.network.api.PortCommand.AcceptDrift;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortSetting;
import com.opscenter.network.api.PortView;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A port is set to what it is wanted to be.
@Component
class PortDriftRemedy implements DriftRemedy {

    private static final String PREFIX = "port/";

    private final PortAsking asking;

    PortDriftRemedy(PortAsking asking) {
        this.asking = asking;
    }

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith(PREFIX);
    }

    @Override
    public List<Command> accept(DriftId drift, String observed, CommandContext context) {
        PortAspect aspect = PortAspect.of(drift.aspect());
        List<PortSetting> settings =
                Arrays.stream(PortSetting.values())
                        .filter(setting -> setting.action().aspect() == aspect)
                        .toList();
        return settings.stream()
                .filter(setting -> setting.name().equals(observed))
                .findFirst()
                .<List<Command>>map(setting ->
                        List.of(new AcceptDrift(port(drift), aspect, context.commandId(), setting)))
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.invalid("observed", "enum", "must be one of " + settings)));
    }

    @Override
    public Command enforce(
            DriftId drift,
            String wanted,
            String commandId,
            @Nullable String reason,
            @Nullable String confirm) {
        return asking.ask(
                port(drift),
                PortSetting.valueOf(wanted).action(),
                commandId,
                null,
                reason,
                confirm,
                null);
    }

    @Override
    public boolean needsProof(DriftId drift) {
        return asking.shown(port(drift)).filter(PortView::isProtected).isPresent();
    }

    private static PortId port(DriftId drift) {
        return PortId.parse(drift.target().substring(PREFIX.length()));
    }
}
