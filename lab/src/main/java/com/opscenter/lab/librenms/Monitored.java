package com.opscenter.lab.librenms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the server knows: what is true of it, whatever its port answers.
public final class Monitored {

    /// `dateformat.long` of a fresh installation.
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss", Locale.ENGLISH);

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final InstantSource clock;
    private final ZoneId zone;
    private final Map<Integer, MonitoredDevice> devices = new LinkedHashMap<>();
    private final Map<Integer, AlertRule> rules = new LinkedHashMap<>();
    private final Map<Integer, MonitoredAlert> alerts = new LinkedHashMap<>();
    private final List<DeviceLine> events = new ArrayList<>();
    private final List<DeviceLine> syslog = new ArrayList<>();
    private final Poller poller;
    private final Maintenances maintenances = new Maintenances();
    private int lastAlert = 880;
    private volatile boolean svg;
    private volatile Duration ahead = Duration.ZERO;

    /// @param zone the time zone the server writes its local times in
    public Monitored(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.poller = new Poller(clock.instant());
    }

    /// What is known of the insides of devices.
    public Poller poller() {
        return poller;
    }

    /// `webui.graph_type`: whether graphs are drawn as SVG instead of PNG.
    public void drawsSvg(boolean wanted) {
        svg = wanted;
    }

    boolean drawsSvg() {
        return svg;
    }

    public Maintenances maintenances() {
        return maintenances;
    }

    /// Somebody begins two hours of it, at the console.
    public void beginMaintenance(int device, String title) {
        Instant now = now();
        maintenances.add(new Maintenances.Schedule(device, now, now.plus(TWO_HOURS), title, ""));
    }

    public void endMaintenance(int device) {
        maintenances.end(device, now());
    }

    /// The poller comes by.
    public void polled() {
        poller.came(now());
    }

    /// What its clock says.
    Instant now() {
        return clock.instant().plus(ahead);
    }

    /// Its clock goes wrong by that much, and what it writes down from now on.
    void ahead(Duration by) {
        ahead = by;
    }

    ZoneId zone() {
        return zone;
    }

    public synchronized Monitored with(MonitoredDevice device) {
        devices.put(device.id(), device);
        return this;
    }

    /// The device was deleted, and what is known of its insides with it.
    public synchronized void forgetDevice(int id) {
        devices.remove(id);
        poller.ports().stream()
                .filter(port -> port.device() == id)
                .forEach(port -> poller.forgetPort(port.id()));
        poller.sensors().stream()
                .filter(sensor -> sensor.device() == id)
                .forEach(sensor -> poller.forgetSensor(sensor.id()));
    }

    public Monitored with(PolledPort port) {
        poller.put(port);
        return this;
    }

    public Monitored with(PolledSensor sensor) {
        poller.put(sensor);
        return this;
    }

    public synchronized Monitored with(AlertRule rule) {
        rules.put(rule.id(), rule);
        return this;
    }

    /// The device does not answer any more; nothing when it did not before.
    public synchronized void down(int id) {
        devices.computeIfPresent(id, (_, device) -> device.down(now()));
        event(id, "down", 5, "Device status changed to Down from icmp check.");
    }

    /// It answers again.
    public synchronized void up(int id) {
        devices.computeIfPresent(id, (_, device) -> device.up(now()));
        event(id, "up", 1, "Device status changed to Up from icmp check.");
    }

    /// Something is noticed about a device.
    public synchronized void event(int device, String type, int severity, String text) {
        events.add(new DeviceLine(events.size() + 1L, device, now(), type, severity, "", text));
    }

    /// A device sends a line by syslog.
    public synchronized void syslog(
            int device, String facility, int severity, String program, String text) {
        syslog.add(
                new DeviceLine(
                        syslog.size() + 1L, device, now(), program, severity, facility, text));
    }

    /// As after a reinstallation: both logs begin anew.
    public synchronized void forgetLogs() {
        events.clear();
        syslog.clear();
    }

    synchronized List<DeviceLine> events() {
        return List.copyOf(events);
    }

    synchronized List<DeviceLine> syslog() {
        return List.copyOf(syslog);
    }

    /// The problem begins, or begins again.
    ///
    /// @return id of the alert
    public synchronized int raise(int device, int rule) {
        MonitoredAlert alert =
                find(device, rule)
                        .orElseGet(() ->
                                new MonitoredAlert(
                                        ++lastAlert,
                                        device,
                                        rule,
                                        MonitoredAlert.OVER,
                                        "",
                                        null,
                                        now()));
        alerts.put(alert.id(), alert.begin(MonitoredAlert.STANDS, now()));
        issued(alert, 4, "alert");
        return alert.id();
    }

    public synchronized void recover(int alert) {
        change(alert, one -> one.begin(MonitoredAlert.OVER, now()));
        alert(alert).ifPresent(over -> issued(over, 1, "recovery"));
    }

    private void issued(MonitoredAlert alert, int severity, String what) {
        String rule = rule(alert.ruleId()).map(AlertRule::name).orElse("unknown");
        event(alert.deviceId(), "alert", severity, "Issued %s for rule '%s'".formatted(what, rule));
    }

    /// More of the same: the alert gets worse, which does not begin it again.
    public synchronized void worsen(int alert) {
        change(alert, one -> one.in(MonitoredAlert.WORSE));
    }

    /// The rule or the device was removed, and the row with it.
    public synchronized void forget(int alert) {
        alerts.remove(alert);
    }

    /// Somebody acknowledges, here or by the API.
    ///
    /// @return whether there is such an alert
    public synchronized boolean acknowledge(
            int alert, String user, String note, @Nullable Boolean untilClear) {
        return change(
                alert, one -> one.noted(MonitoredAlert.ACKNOWLEDGED, line(user, note), untilClear));
    }

    /// Somebody takes it back. The line says "Ack" here, too.
    public synchronized boolean unmute(int alert, String user, String note) {
        return change(
                alert, one -> one.noted(MonitoredAlert.STANDS, line(user, note), one.untilClear()));
    }

    private String line(String user, String note) {
        return LONG.withZone(zone).format(now()) + " - Ack (" + user + ") " + note;
    }

    private boolean change(int alert, UnaryOperator<MonitoredAlert> change) {
        return alerts.computeIfPresent(alert, (_, one) -> change.apply(one)) != null;
    }

    private Optional<MonitoredAlert> find(int device, int rule) {
        return alerts.values().stream()
                .filter(alert -> alert.deviceId() == device && alert.ruleId() == rule)
                .findFirst();
    }

    public synchronized Optional<MonitoredAlert> alert(int id) {
        return Optional.ofNullable(alerts.get(id));
    }

    /// Of devices and rules that are there, the newest first.
    public synchronized List<MonitoredAlert> alerts() {
        List<MonitoredAlert> known = new ArrayList<>(alerts.values());
        known.removeIf(alert ->
                !devices.containsKey(alert.deviceId()) || !rules.containsKey(alert.ruleId()));
        known.sort(Comparator.comparing(MonitoredAlert::timestamp).reversed());
        return known;
    }

    public synchronized List<MonitoredDevice> devices() {
        return List.copyOf(devices.values());
    }

    public synchronized List<AlertRule> rules() {
        return List.copyOf(rules.values());
    }

    /// @param hostOrId a name of digits alone is taken for an id
    synchronized Optional<MonitoredDevice> device(String hostOrId) {
        return hostOrId.matches("[0-9]+")
                ? Optional.ofNullable(devices.get(Integer.parseInt(hostOrId)))
                : devices.values().stream()
                        .filter(device -> device.hostname().equals(hostOrId))
                        .findFirst();
    }

    synchronized Optional<AlertRule> rule(int id) {
        return Optional.ofNullable(rules.get(id));
    }
}
