package com.opscenter.bench.past;

import com.opscenter.history.api.Event;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletEvent.OutletStateObserved;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.PduEvent.PduObserved;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.PduReading;
import com.opscenter.power.api.PduReading.Branch;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand;
import com.opscenter.sources.api.SourceEvent.HealthObserved;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vocabulary.api.Deciamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The PDUs of a small data center, as they are read the first time.
final class Fleet {

    static final int PDUS = 64;
    static final int OUTLETS_EACH = 24;
    static final int OUTLETS = PDUS * OUTLETS_EACH;

    /// Events of [#first].
    static final int FIRST = 3 * PDUS + OUTLETS;

    private static final OutletReading.Delays DELAYS = new OutletReading.Delays(0, 0, 5);
    private static final Set<Capability> CAPABILITIES =
            Set.of(Capability.SWITCH, Capability.REBOOT);
    private static final Intervals INTERVALS = new Intervals(30, 30, 300);

    private Fleet() {}

    static OutletId outlet(int number) {
        return OutletId.of(pdu(number / OUTLETS_EACH), 1 + number % OUTLETS_EACH);
    }

    static PduId pdu(int number) {
        return new PduId("rack-" + (1 + number));
    }

    static OutletReading reading(int outlet, OutletState state) {
        int number = 1 + outlet % OUTLETS_EACH;
        return new OutletReading(
                state, false, "Outlet " + number, 1 + number / 13, 1, DELAYS, CAPABILITIES);
    }

    static PduObserved observed(int pdu, LoadState load) {
        Branch branch = new Branch(1, load, new Deciamps(0), new Deciamps(120), new Deciamps(160));
        return new PduObserved(
                pdu(pdu),
                pdu(pdu).value(),
                new PduReading(
                        "APC",
                        "AP7953",
                        "ZA%010d".formatted(pdu),
                        "v3.9.2",
                        "Rack " + (1 + pdu),
                        new Deciamps(160),
                        load,
                        List.of(branch),
                        List.of(branch, branch),
                        OUTLETS_EACH,
                        CAPABILITIES));
    }

    static HealthObserved health(int pdu, HealthStatus status, Instant at) {
        return new HealthObserved(new SourceId(pdu(pdu).value()), status, null, null, at);
    }

    /// Registered, heard, and every device read once.
    static List<Event> first(Instant at) {
        List<Event> events = new ArrayList<>();
        for (int pdu = 0; pdu < PDUS; pdu++) {
            SourceId source = new SourceId(pdu(pdu).value());
            events.add(new SourceRegistered(source, settings(pdu)));
            events.add(health(pdu, HealthStatus.ONLINE, at));
            events.add(observed(pdu, LoadState.NORMAL));
        }
        for (int outlet = 0; outlet < OUTLETS; outlet++) {
            events.add(new OutletStateObserved(outlet(outlet), reading(outlet, OutletState.ON)));
        }
        return events;
    }

    private static SourceCommand.Settings settings(int pdu) {
        return new SourceCommand.Settings(
                "apc-pdu",
                "Rack " + (1 + pdu),
                "home-rack",
                "192.0.2.%d:161".formatted(1 + pdu),
                Map.of(),
                null,
                INTERVALS,
                true,
                true);
    }
}
