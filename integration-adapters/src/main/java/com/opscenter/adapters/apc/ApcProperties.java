package com.opscenter.adapters.apc;

import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.snmp.SnmpManners;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// APC cards are slow and single-threaded; the defaults are what their manuals ask for.
///
/// @param timeout how long one answer may take
/// @param retries of a GET; a SET is never repeated
/// @param perRequest objects in one request, rows in one GETBULK
/// @param watch how often an outlet is read after it was switched
/// @param lastLook how long before its deadline a switch is judged, so that the judgement arrives
///   before the deadline does
@ConfigurationProperties("opscenter.adapters.apc")
record ApcProperties(
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("1") int retries,
        @DefaultValue("20") int perRequest,
        @DefaultValue("1s") Duration watch,
        @DefaultValue("1500ms") Duration lastLook) {

    SnmpManners manners() {
        return new SnmpManners(timeout, retries, perRequest);
    }

    Patience patience() {
        return new Patience(watch, lastLook);
    }
}
