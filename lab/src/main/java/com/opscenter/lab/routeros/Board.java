package com.opscenter.lab.routeros;

import com.opscenter.lab.routeros.RouterUsers.User;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The device itself: its ports, what is written to it, and what is wrong with it. One thing at a
/// time happens to it.
public final class Board {

    private final RouterSpec spec;
    private final InstantSource clock;
    private final List<Port> ports = new ArrayList<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final List<Written> written = new ArrayList<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private Instant started;

    Board(RouterSpec spec, InstantSource clock) {
        this.spec = spec;
        this.clock = clock;
        this.started = clock.instant().minus(Duration.ofDays(3));
        for (PortSpec port : spec.ports()) {
            ports.add(new Port(port, ports.size() + 1, spec.negotiation(), clock.instant()));
        }
    }

    public RouterSpec spec() {
        return spec;
    }

    Instant now() {
        return clock.instant();
    }

    Duration upTime() {
        return Duration.between(started, now());
    }

    List<Port> ports() {
        return ports;
    }

    Optional<Port> port(String nameOrId) {
        return ports.stream()
                .filter(one -> one.spec().name().equals(nameOrId) || one.id().equals(nameOrId))
                .findFirst();
    }

    synchronized boolean has(Fault fault) {
        return faults.contains(fault);
    }

    synchronized Set<Fault> faults() {
        return Set.copyOf(faults);
    }

    synchronized void breakWith(Fault fault) {
        faults.add(fault);
    }

    synchronized void mend() {
        faults.clear();
    }

    /// Carries out a change, or what its fault makes of it.
    void change(String way, User user, String path, Map<String, String> arguments, Change change)
            throws Trap {
        String outcome = outcome(user);
        synchronized (this) {
            written.add(new Written(now(), way, user.name(), path, Map.copyOf(arguments), outcome));
        }
        switch (outcome) {
            case "forbidden" -> throw Trap.forbidden();
            case "refused" -> throw new Trap(4, "failure: it does not want to");
            case "lied" -> {}
            default -> {
                synchronized (this) {
                    change.make(now());
                }
                tellListeners(arguments);
            }
        }
    }

    /// What is changed about the device.
    @FunctionalInterface
    interface Change {
        void make(Instant now) throws Trap;
    }

    private String outcome(User user) {
        if (!user.mayWrite()) {
            return "forbidden";
        }
        return has(Fault.REFUSE) ? "refused" : has(Fault.LIE) ? "lied" : "done";
    }

    private void tellListeners(Map<String, String> arguments) {
        String item = arguments.getOrDefault("numbers", arguments.getOrDefault(".id", ""));
        port(item).ifPresent(port -> tellListeners(port.spec().name()));
    }

    /// At once, and again when the link has come up.
    private void tellListeners(String port) {
        listeners.forEach(one -> one.accept(port));
        Thread.ofVirtual().name("link-" + port).start(() -> tellLater(port));
    }

    private void tellLater(String port) {
        try {
            Pause.of(spec.negotiation().plusMillis(50));
            listeners.forEach(one -> one.accept(port));
        } catch (InterruptedIOException _) {
            // The lab ends.
        }
    }

    AutoCloseable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Every change asked for, oldest first.
    public synchronized List<Written> written() {
        return List.copyOf(written);
    }

    public synchronized void forgetWritten() {
        written.clear();
    }

    /// Somebody pulls a cable or plugs it in again.
    public void plug(String port, boolean plugged) {
        synchronized (this) {
            port(port).orElseThrow().plug(plugged, now());
        }
        tellListeners(port);
    }

    /// A bad cable.
    public synchronized void addErrors(String port, long errors) {
        port(port).orElseThrow().addErrors(errors);
    }

    /// Somebody sets it at the device.
    public synchronized void disable(String port, boolean disabled) {
        port(port).orElseThrow().disable(disabled, now());
    }

    public synchronized boolean isDisabled(String port) {
        return port(port).orElseThrow().disabled();
    }

    public synchronized String powerStatus(String port) {
        return port(port).orElseThrow().powerStatus(now());
    }

    public synchronized boolean isRunning(String port) {
        return port(port).orElseThrow().running(now());
    }

    synchronized void restart() {
        started = now();
        ports.forEach(port -> port.forgetCounters(started));
    }
}
