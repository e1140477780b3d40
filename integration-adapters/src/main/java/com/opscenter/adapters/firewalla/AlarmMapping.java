package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.threats.RawEvents;
import com.opscenter.adapters.threats.SeenEvent;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatSignal;
import com.opscenter.threats.api.ThreatSignal.Party;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Alarms and boxes in words of ours.
///
/// @param boxes by gid
record AlarmMapping(SourceId source, Map<String, Box> boxes, Names names) {

    private static final int WORDS = 500;
    private static final int SHORT = 100;
    private static final int URGENT = 2;
    private static final int NOT_URGENT = 3;

    /// Each alarm is a problem of its own, which is over when it is archived or deleted there.
    Fingerprint fingerprint(Alarm alarm) {
        return Fingerprint.of(source, alarm.gid(), alarm.aid());
    }

    Fingerprint fingerprint(Box box) {
        return Fingerprint.of(source, "box", box.gid());
    }

    /// There is no call that tells Firewalla that somebody knows, so alarms are acknowledged here
    /// only.
    AlertSignal signal(Alarm alarm) {
        return new AlertSignal(
                source,
                alarm.id(),
                alarm.severity(),
                alarm.title(),
                alarm.word("message", WORDS).orElse(alarm.title() + " at " + box(alarm)),
                target(alarm),
                labels(alarm),
                alarm.at(),
                alarm.aid(),
                false,
                null);
    }

    /// A box the cloud has no connection to: nothing is known of what it sees.
    ///
    /// @param noticed when that was first read
    AlertSignal offline(Box box, Instant noticed) {
        return new AlertSignal(
                source,
                null,
                Severity.CRITICAL,
                "Box offline",
                box.name() + " has no connection to the cloud: nothing is known of what it sees.",
                new Target("host/" + key(box.gid()), box.name()),
                Map.of("box", box.name(), "model", box.model()),
                box.lastSeen() == null ? noticed : box.lastSeen(),
                box.lastSeen() == null ? "offline" : box.lastSeen().toString(),
                false,
                null);
    }

    /// An alarm with somebody on the other side is a security event.
    Optional<SeenEvent> event(Alarm alarm) {
        Alarm.Side remote = alarm.remote();
        return remote.ip().isEmpty() && remote.word("domain").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SeenEvent(
                                "alarm/" + alarm.type(),
                                threat(alarm),
                                alarm.at(),
                                false,
                                RawEvents.clean(alarm.row().node()),
                                Map.of(
                                        "type", Long.toString(alarm.type()),
                                        "box", box(alarm))));
    }

    private ThreatSignal threat(Alarm alarm) {
        boolean inbound = alarm.isInbound();
        return new ThreatSignal(
                source,
                alarm.remote().word("category").orElse(null),
                alarm.title(),
                null,
                ThreatAction.UNKNOWN,
                alarm.severity(),
                alarm.severity() == Severity.INFO ? NOT_URGENT : URGENT,
                inbound ? stranger(alarm) : device(alarm),
                inbound ? device(alarm) : stranger(alarm),
                alarm.word("protocol", SHORT).orElse(null),
                alarm.device().network().orElse(null));
    }

    /// The port of whoever was called is told; that of the caller says nothing.
    private Party device(Alarm alarm) {
        return new Party(
                alarm.device().ip().orElse(null),
                alarm.isInbound() ? alarm.device().port() : null,
                names.of(alarm.gid(), alarm.device()).orElse(null));
    }

    private static Party stranger(Alarm alarm) {
        return new Party(
                alarm.remote().ip().orElse(null),
                alarm.isInbound() ? null : alarm.remote().port(),
                alarm.remote().word("domain").orElse(null));
    }

    private String box(Alarm alarm) {
        Box box = boxes.get(alarm.gid());
        return box == null ? alarm.gid() : box.name();
    }

    private Target target(Alarm alarm) {
        Alarm.Side device = alarm.device();
        return device.ip()
                .or(() -> device.word("id"))
                .map(id -> new Target("host/" + key(id), names.of(alarm.gid(), device).orElse(id)))
                .orElseGet(() -> new Target("host/" + key(alarm.gid()), box(alarm)));
    }

    private static String key(String written) {
        return written.replaceAll("\\s", "-");
    }

    /// `src_ip` names who is to be kept out, so it is there only when the stranger began.
    private Map<String, String> labels(Alarm alarm) {
        Alarm.Side device = alarm.device();
        Alarm.Side remote = alarm.remote();
        Map<String, String> labels = new TreeMap<>();
        labels.put("type", alarm.title());
        labels.put("box", box(alarm));
        put(labels, "device", names.of(alarm.gid(), device).or(() -> device.word("id")));
        put(labels, "network", device.network());
        put(labels, "remote", remote.word("domain").or(remote::ip));
        put(labels, "region", remote.word("region"));
        put(labels, "category", remote.word("category"));
        put(labels, alarm.isInbound() ? "src_ip" : "dst_ip", remote.ip());
        put(labels, alarm.isInbound() ? "dst_ip" : "device_ip", device.ip());
        return Map.copyOf(labels);
    }

    private static void put(Map<String, String> labels, String name, Optional<String> value) {
        value.ifPresent(said -> labels.put(name, said));
    }
}
