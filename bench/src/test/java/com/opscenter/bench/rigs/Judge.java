package com.opscenter.bench.rigs;

import com.opscenter.bench.rigs.LabProcess.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares what clients were told, what the history says and what devices received. Every sentence
/// it returns is a broken promise.
///
/// @param events the whole history
/// @param operations what clients wanted, and what they were told
/// @param effects every command that reached a device
record Judge(List<Happened> events, List<Operation> operations, List<Effect> effects) {

    private static final Set<String> ENDINGS =
            Set.of("Confirmed", "Contradicted", "TimedOut", "Rejected", "Cancelled");
    private static final String SWITCH = "power.OutletSwitch";

    List<String> brokenPromises() {
        List<String> broken = new ArrayList<>();
        broken.addAll(lost());
        broken.addAll(doubled());
        broken.addAll(doubledEffects());
        broken.addAll(unended());
        broken.addAll(gaps());
        return broken;
    }

    /// Control: the same judgement with the event of one acknowledged operation hidden.
    List<String> brokenPromisesWithOneLost() {
        Operation acknowledged =
                operations.stream().filter(Operation::isAcknowledged).findAny().orElseThrow();
        List<Happened> others =
                events.stream().filter(event -> !acknowledged.causes(event)).toList();
        return new Judge(others, operations, effects).lost();
    }

    private List<String> lost() {
        return operations.stream()
                .filter(Operation::isAcknowledged)
                .filter(operation -> events.stream().noneMatch(operation::causes))
                .map(operation -> "acknowledged and lost: " + operation.name())
                .toList();
    }

    /// A source that is disabled once may well be found disabled by a repetition: then nothing
    /// happens, so this holds for every kind of operation.
    private List<String> doubled() {
        return operations.stream()
                .filter(operation -> events.stream().filter(operation::causes).count() > 1)
                .map(operation -> "carried out twice: " + operation.name())
                .toList();
    }

    /// A device never receives more commands than were decided, and what was confirmed by more than
    /// a look it did receive.
    private List<String> doubledEffects() {
        Map<String, Long> received =
                count(effects, effect -> effect.outlet() + " " + effect.command());
        Map<String, Long> requested =
                count(requests(), event -> event.text("outlet") + " " + action(event));
        return received.entrySet().stream()
                .filter(effect -> effect.getValue() > requested.getOrDefault(effect.getKey(), 0L))
                .map(effect ->
                        "device received %s %d times, %d were decided"
                                .formatted(
                                        effect.getKey(),
                                        effect.getValue(),
                                        requested.getOrDefault(effect.getKey(), 0L)))
                .toList();
    }

    private List<Happened> requests() {
        Set<String> nothingToSend =
                events.stream()
                        .filter(event -> event.type().equals(SWITCH + "Confirmed"))
                        .filter(event -> event.payload().path("already").asBoolean(false))
                        .map(event -> event.text("commandId"))
                        .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> event.type().equals(SWITCH + "Requested"))
                .filter(event -> !nothingToSend.contains(event.text("commandId")))
                .toList();
    }

    private static String action(Happened request) {
        return request.text("switchAction");
    }

    private List<String> unended() {
        Set<String> open = new HashSet<>();
        for (Happened event : events) {
            if (event.type().equals(SWITCH + "Requested")) {
                open.add(event.text("commandId"));
            } else if (event.type().startsWith(SWITCH)
                    && ENDINGS.contains(event.type().substring(SWITCH.length()))) {
                open.remove(event.text("commandId"));
            }
        }
        return open.stream().map(command -> "never ended: " + command).toList();
    }

    /// Within a stream numbers are dense.
    private List<String> gaps() {
        Map<String, Long> next = new HashMap<>();
        List<String> gaps = new ArrayList<>();
        for (Happened event : events) {
            long expected = next.merge(event.stream(), 1L, Long::sum) - 1;
            if (event.sequence() != expected) {
                gaps.add("gap in " + event.stream() + " before " + event.sequence());
            }
        }
        return gaps;
    }

    private static <T> Map<String, Long> count(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}
