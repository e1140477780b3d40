package com.opscenter.network.command;

import com.opscenter.commands.command.Decision;
import com.opscenter.commands.command.Decision.Accepted;
import com.opscenter.intents.api.Wanted;
import com.opscenter.network.api.PortAspect;
import com.opscenter.network.api.PortCommand.AcceptDrift;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortDriftAccepted;
import com.opscenter.network.api.PortEvent.PortDriftEnded;
import com.opscenter.network.api.PortEvent.PortDrifted;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortSetting;
import com.opscenter.network.command.Port.Present;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What each aspect of a port shall be, and whether it is so. Told in the same append as the facts
/// that change the one or the other: a reading, the end of an action, people's word.
///
/// @param port before those facts
record PortDrifts(PortId id, Present port) {

    /// A decision together with what it means for the drifts.
    Decision<PortEvent> after(Decision<PortEvent> decision) {
        if (!(decision instanceof Accepted<PortEvent>(var events, var names))) {
            return decision;
        }
        Port then = port;
        for (PortEvent event : events) {
            then = PortEvolution.evolve(then, event);
        }
        List<PortEvent> all = new ArrayList<>(events);
        if (then instanceof Present present) {
            for (PortAspect aspect : PortAspect.values()) {
                PortSetting.of(aspect, present.reading())
                        .flatMap(read -> compare(aspect, read, present))
                        .ifPresent(all::add);
            }
        }
        return new Accepted<>(List.copyOf(all), names);
    }

    private Optional<PortEvent> compare(PortAspect aspect, PortSetting read, Present after) {
        Wanted<PortSetting> wanted = after.wanted().get(aspect);
        return wanted == null
                ? Optional.empty()
                : wanted.compare(
                        read,
                        after.intents().explain(action -> PortSetting.after(action) == read),
                        it -> new PortDrifted(id, aspect, it.state(), read, it.commandId()),
                        () -> new PortDriftEnded(id, aspect));
    }

    Decision<PortEvent> accept(AcceptDrift command) {
        PortAspect aspect = command.aspect();
        return Wanted.accept(
                port.wanted().get(aspect),
                PortSetting.of(aspect, port.reading()),
                command.observed(),
                () -> new PortDriftAccepted(id, aspect, command.commandId(), command.observed()));
    }

    /// What is left of drifts ends with the port.
    List<PortEvent> close() {
        List<PortEvent> ends = new ArrayList<>();
        for (PortAspect aspect : PortAspect.values()) {
            Wanted<PortSetting> wanted = port.wanted().get(aspect);
            if (wanted != null && wanted.drifted()) {
                ends.add(new PortDriftEnded(id, aspect));
            }
        }
        return ends;
    }

    /// How facts change what is wanted.
    static Map<PortAspect, Wanted<PortSetting>> wanted(Present port, PortEvent event) {
        return switch (event) {
            case PortActionConfirmed(_, var command, _, _) -> confirmed(port, command);
            case PortDriftAccepted(_, var aspect, var command, var setting) ->
                    with(port, aspect, _ -> Wanted.accepted(setting, command));
            case PortDrifted drifted ->
                    with(port, drifted.aspect(), now -> now == null ? null : now.drifted(true));
            case PortDriftEnded(_, var aspect) ->
                    with(port, aspect, now -> now == null ? null : now.drifted(false));
            case PortEvent _ -> port.wanted();
        };
    }

    private static Map<PortAspect, Wanted<PortSetting>> confirmed(Present port, String command) {
        return port.intents()
                .of(command)
                .map(intent -> PortSetting.after(intent.action()))
                .map(setting ->
                        with(
                                port,
                                setting.action().aspect(),
                                now -> Wanted.made(now, setting, command)))
                .orElse(port.wanted());
    }

    private static Map<PortAspect, Wanted<PortSetting>> with(
            Present port, PortAspect aspect, UnaryOperator<@Nullable Wanted<PortSetting>> change) {
        Map<PortAspect, Wanted<PortSetting>> all = new EnumMap<>(PortAspect.class);
        all.putAll(port.wanted());
        all.compute(aspect, (_, now) -> change.apply(now));
        return Map.copyOf(all);
    }
}
