package com.opscenter.adapters.ports;

import com.opscenter.adapters.effects.Patience;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How ports are looked at after a command.
///
/// @param watch how often a port is read after it was commanded
/// @param lastLook how long before its deadline a command is judged, so that the judgement arrives
///   before the deadline does
@ConfigurationProperties("opscenter.adapters.ports")
record PortsProperties(
        @DefaultValue("1s") Duration watch, @DefaultValue("1500ms") Duration lastLook) {

    Patience patience() {
        return new Patience(watch, lastLook);
    }
}
