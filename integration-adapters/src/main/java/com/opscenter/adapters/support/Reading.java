package com.opscenter.adapters.support;

import com.opscenter.commands.api.Command;
import com.opscenter.logs.api.LogLine;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one poll brought.
///
/// @param observations what the system says of its entities; the history takes differences
/// @param samples values that are no events
/// @param capabilities what the system can do
/// @param devices how many devices stand behind the source
/// @param remarks sentences about what works less well than it could, for the source's health
/// @param lines of a log the system keeps, in its order
/// @param silence that a system which speaks by itself does not; null for one that was heard
public record Reading(
        List<Observation> observations,
        List<Sample> samples,
        Set<String> capabilities,
        int devices,
        List<String> remarks,
        List<LogLine> lines,
        @Nullable Silence silence) {

    public Reading(
            List<Observation> observations,
            List<Sample> samples,
            Set<String> capabilities,
            int devices,
            List<String> remarks) {
        this(observations, samples, capabilities, devices, remarks, List.of(), null);
    }

    public Reading(
            List<Observation> observations,
            List<Sample> samples,
            Set<String> capabilities,
            int devices) {
        this(observations, samples, capabilities, devices, List.of());
    }

    /// Nothing was heard for too long.
    ///
    /// @param silence since when, and what may be the cause
    public static Reading silent(Silence silence, Set<String> capabilities) {
        return new Reading(List.of(), List.of(), capabilities, 0, List.of(), List.of(), silence);
    }

    /// The same with lines of its log.
    public Reading with(List<LogLine> lines) {
        return new Reading(observations, samples, capabilities, devices, remarks, lines, silence);
    }

    /// @param sentence for people; the same as long as the silence lasts
    /// @param lastHeard null for never
    public record Silence(String sentence, @Nullable Instant lastHeard) {}

    /// @param key the entity, such as `outlet/pdu-1/9`
    /// @param value what is compared with the last accepted one
    /// @param command carries it to the history
    public record Observation(String key, Record value, Command command) {}
}
