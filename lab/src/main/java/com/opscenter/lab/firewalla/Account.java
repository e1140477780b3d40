package com.opscenter.lab.firewalla;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is true of an account: its boxes, their devices, alarms and rules.
public final class Account {

    private static final int MOST_ALARMS = 5_000;
    private static final int MOST_FLOWS = 5_000;

    private final InstantSource clock;
    private final Map<String, MspBox> boxes = new LinkedHashMap<>();
    private final List<MspDevice> devices = new ArrayList<>();
    private final Map<Long, MspAlarm> alarms = new LinkedHashMap<>();
    private final List<MspFlow> flows = new ArrayList<>();
    private final Map<String, MspRule> rules = new LinkedHashMap<>();
    private Duration ahead = Duration.ZERO;
    private long next = 1;

    public Account(InstantSource clock) {
        this.clock = clock;
    }

    /// By its own clock.
    synchronized Instant now() {
        return clock.instant().plus(ahead);
    }

    synchronized void ahead(Duration by) {
        ahead = by;
    }

    public synchronized Account with(MspBox box) {
        boxes.put(box.gid(), box);
        return this;
    }

    public synchronized Account with(MspDevice device) {
        devices.add(device);
        return this;
    }

    public synchronized List<MspBox> boxes() {
        return List.copyOf(boxes.values());
    }

    /// Whether the cloud has a connection to it from now on.
    public synchronized boolean online(String gid, boolean online) {
        return boxes.computeIfPresent(gid, (_, box) -> box.online(online, now())) != null;
    }

    public synchronized List<MspDevice> devices() {
        return List.copyOf(devices);
    }

    synchronized Optional<MspDevice> device(String ip) {
        return devices.stream().filter(one -> one.ip().equals(ip)).findFirst();
    }

    /// The newest first.
    public synchronized List<MspAlarm> alarms() {
        return alarms.values().stream()
                .sorted(
                        Comparator.comparing(MspAlarm::at)
                                .thenComparingLong(MspAlarm::aid)
                                .reversed())
                .toList();
    }

    /// A box sees something.
    ///
    /// @param ip of the device it is about, null for none
    /// @param remote address of the other side, null for none
    /// @return its number
    public synchronized long raise(
            String gid,
            int type,
            String message,
            @Nullable String ip,
            @Nullable String remote,
            int port,
            boolean inbound) {
        if (!boxes.containsKey(gid)) {
            throw new IllegalArgumentException("no box " + gid);
        }
        long aid = next++;
        MspDevice device = ip == null ? null : device(ip).orElse(null);
        alarms.put(
                aid,
                new MspAlarm(aid, gid, type, message, now(), true, device, remote, port, inbound));
        if (alarms.size() > MOST_ALARMS) {
            alarms.remove(alarms.keySet().iterator().next());
        }
        return aid;
    }

    /// The newest first.
    public synchronized List<MspFlow> flows() {
        return flows.reversed().stream()
                .sorted(Comparator.comparing(MspFlow::at).reversed())
                .toList();
    }

    /// A box sees something pass by, or stops it.
    ///
    /// @param ip of the device it is about
    public synchronized void pass(
            String ip,
            boolean blocked,
            boolean inbound,
            String remote,
            @Nullable String domain,
            int port) {
        passed(now(), ip, blocked, inbound, remote, domain, port);
    }

    /// The same at another time: a box sent it late, or its clock is wrong.
    public synchronized void passed(
            Instant at,
            String ip,
            boolean blocked,
            boolean inbound,
            String remote,
            @Nullable String domain,
            int port) {
        MspDevice device =
                device(ip).orElseThrow(() -> new IllegalArgumentException("no device " + ip));
        flows.add(new MspFlow(device.gid(), at, blocked, inbound, device, remote, domain, port));
        if (flows.size() > MOST_FLOWS) {
            flows.removeFirst();
        }
    }

    /// Somebody archives it in the app.
    public synchronized boolean archive(long aid) {
        return alarms.computeIfPresent(aid, (_, alarm) -> alarm.archived()) != null;
    }

    public synchronized boolean delete(long aid) {
        return alarms.remove(aid) != null;
    }

    public synchronized List<MspRule> rules() {
        return List.copyOf(rules.values());
    }

    /// What is blocked by an active rule, in the order of the rules.
    public synchronized List<String> blocked() {
        return rules.values().stream()
                .filter(rule -> rule.active() && rule.action().equals("block"))
                .map(MspRule::value)
                .toList();
    }

    public synchronized MspRule add(
            String gid, String action, String type, String value, String notes) {
        MspRule rule = drafted(gid, action, type, value, notes);
        rules.put(rule.id(), rule);
        return rule;
    }

    /// A rule as it would be answered, without adding it.
    synchronized MspRule drafted(
            String gid, String action, String type, String value, String notes) {
        return new MspRule(
                UUID.randomUUID().toString(), gid, action, type, value, notes, true, now());
    }

    public synchronized boolean activate(String rule, boolean active) {
        return rules.computeIfPresent(rule, (_, one) -> one.active(active)) != null;
    }

    public synchronized boolean remove(String rule) {
        return rules.remove(rule) != null;
    }
}
