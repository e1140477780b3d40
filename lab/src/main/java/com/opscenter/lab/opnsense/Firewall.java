package com.opscenter.lab.opnsense;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is true of a firewall: its lines, its alerts, what it blocked, and its alias.
public final class Firewall {

    /// The alias addresses are blocked through.
    public static final String ALIAS = "opscenter_block";

    private static final int MOST_RECORDS = 5_000;
    private static final int RECORD_BYTES = 500;

    private final InstantSource clock;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<Long, IdsRule> rules = new LinkedHashMap<>();
    private final List<EveRecord> records = new ArrayList<>();
    private final List<BlockedPacket> packets = new ArrayList<>();
    private final Set<String> alias = new LinkedHashSet<>();
    private Instant counted;
    private Duration ahead = Duration.ZERO;
    private boolean ruleUsesAlias = true;
    private String latest = "";
    private int written;
    private long flows = 1_000_000;

    public Firewall(InstantSource clock) {
        this.clock = clock;
        this.counted = clock.instant();
    }

    /// A line of the firewall log.
    record BlockedPacket(
            Instant at, String src, int srcPort, String dst, int dstPort, int number) {}

    public synchronized Firewall with(Line line) {
        lines.put(line.gateway(), line);
        return this;
    }

    public synchronized Firewall with(IdsRule rule) {
        rules.put(rule.sid(), rule);
        return this;
    }

    /// By its own clock.
    synchronized Instant now() {
        return clock.instant().plus(ahead);
    }

    synchronized void ahead(Duration by) {
        ahead = by;
    }

    /// The lines as they are now.
    public synchronized List<Line> lines() {
        Instant now = clock.instant();
        Duration passed = Duration.between(counted, now);
        lines.replaceAll((_, line) -> line.after(passed));
        counted = now;
        return List.copyOf(lines.values());
    }

    public synchronized Optional<Line> line(String gateway) {
        return lines().stream().filter(line -> line.gateway().equals(gateway)).findFirst();
    }

    /// What it carries from now on.
    public synchronized void carry(String gateway, long rxBps, long txBps) {
        lines();
        lines.computeIfPresent(gateway, (_, line) -> line.carrying(rxBps, txBps));
    }

    /// How it does from now on.
    public synchronized void set(String gateway, String state, long micros, long permille) {
        lines();
        lines.computeIfPresent(gateway, (_, line) -> line.as(state, micros, permille));
    }

    /// It starts anew: counters do, too.
    public synchronized void restart() {
        lines();
        lines.replaceAll((_, line) -> line.restarted());
    }

    /// Suricata sees it: an alert, and a drop beside it where the rule drops.
    public synchronized void alert(long sid, String src, String dst, int dstPort) {
        IdsRule rule = rules.get(sid);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + sid);
        }
        long flow = flows++;
        int port = 40_000 + (int) (flow % 20_000);
        write(new EveRecord(now(), flow, "alert", src, port, dst, dstPort, rule, position()));
        if (rule.drops()) {
            write(new EveRecord(now(), flow, "drop", src, port, dst, dstPort, rule, position()));
        }
    }

    private int position() {
        return written++ * RECORD_BYTES;
    }

    private void write(EveRecord written) {
        records.add(written);
        if (records.size() > MOST_RECORDS) {
            records.removeFirst();
        }
    }

    /// The newest first.
    synchronized List<EveRecord> records() {
        return new ArrayList<>(records).reversed();
    }

    Optional<IdsRule> rule(long sid) {
        return Optional.ofNullable(rules.get(sid));
    }

    /// The firewall drops a packet from outside and logs it.
    public synchronized void block(String src, String dst, int dstPort) {
        packets.add(new BlockedPacket(now(), src, 50_000, dst, dstPort, packets.size()));
    }

    /// The newest first, those after one.
    synchronized List<BlockedPacket> packets(int after, int most) {
        return new ArrayList<>(packets)
                .reversed().stream().filter(one -> one.number() > after).limit(most).toList();
    }

    /// What is blocked.
    public synchronized List<String> blocked() {
        return List.copyOf(alias);
    }

    public synchronized void put(String address) {
        alias.add(address);
    }

    public synchronized void remove(String address) {
        alias.remove(address);
    }

    /// Whether a firewall rule uses the alias.
    public synchronized boolean isAliasUsed() {
        return ruleUsesAlias;
    }

    public synchronized void useAlias(boolean used) {
        ruleUsesAlias = used;
    }

    /// The version that could be installed, empty for none.
    synchronized String latest() {
        return latest;
    }

    public synchronized void offer(String version) {
        latest = version;
    }
}
