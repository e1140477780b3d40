package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.http.HttpManners;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the cloud of one account may cost.
///
/// @param timeout how long it may be silent
/// @param answer how long one answer may take, to its last byte
/// @param mostBytes of one answer
/// @param watch how often its rules are read after one was changed: the cloud counts requests
/// @param lastLook how long before its deadline a command is judged, so that the judgement arrives
///   before the deadline does
@ConfigurationProperties("opscenter.adapters.firewalla")
record FirewallaProperties(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("8388608") int mostBytes,
        @DefaultValue("3s") Duration watch,
        @DefaultValue("1500ms") Duration lastLook) {

    HttpManners manners() {
        return new HttpManners(timeout, answer, mostBytes);
    }

    Patience patience() {
        return new Patience(watch, lastLook);
    }
}
