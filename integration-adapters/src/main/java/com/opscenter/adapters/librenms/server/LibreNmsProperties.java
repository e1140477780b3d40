package com.opscenter.adapters.librenms.server;

import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.http.HttpManners;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one LibreNMS may cost.
///
/// @param timeout how long it may be silent
/// @param answer how long one answer may take, to its last byte: lists have no pages
/// @param mostBytes of one answer
/// @param watch how often an alert is read after something was said about it
/// @param lastLook how long before its deadline a command is judged, so that the judgement arrives
///   before the deadline does
/// @param ports what the ports of its devices may cost
/// @param sensors what the sensors of its devices may cost
@ConfigurationProperties("opscenter.adapters.librenms")
public record LibreNmsProperties(
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("20s") Duration answer,
        @DefaultValue("16777216") int mostBytes,
        @DefaultValue("2s") Duration watch,
        @DefaultValue("1500ms") Duration lastLook,
        @DefaultValue Lists ports,
        @DefaultValue Lists sensors) {

    /// @param every how often it is asked for; LibreNMS polls every five minutes
    /// @param most rows of all devices together; the lists have no pages
    public record Lists(@DefaultValue("60s") Duration every, @DefaultValue("5000") int most) {}

    public HttpManners manners() {
        return new HttpManners(timeout, answer, mostBytes);
    }

    public Patience patience() {
        return new Patience(watch, lastLook);
    }
}
