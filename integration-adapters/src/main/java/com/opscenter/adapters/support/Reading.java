package com.opscenter.adapters.support;

import com.opscenter.commands.api.Command;
import com.opscenter.telemetry.api.Sample;
import java.util.List;
import java.util.Set;

/// What one poll brought.
///
/// @param observations what the system says of its entities; the history takes differences
/// @param samples values that are no events
/// @param capabilities what the system can do
/// @param devices how many devices stand behind the source
/// @param remarks sentences about what works less well than it could, for the source's health
public record Reading(
        List<Observation> observations,
        List<Sample> samples,
        Set<String> capabilities,
        int devices,
        List<String> remarks) {

    public Reading(
            List<Observation> observations,
            List<Sample> samples,
            Set<String> capabilities,
            int devices) {
        this(observations, samples, capabilities, devices, List.of());
    }

    /// @param key the entity, such as `outlet/pdu-1/9`
    /// @param value what is compared with the last accepted one
    /// @param command carries it to the history
    public record Observation(String key, Record value, Command command) {}
}
