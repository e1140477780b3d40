package com.opscenter.lab.librenms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What the poller read of the devices, which is all the API knows of them: ports and sensors stay
/// as they were until it comes again.
public final class Poller {

    private final Map<Integer, PolledPort> ports = new LinkedHashMap<>();
    private final Map<Integer, PolledSensor> sensors = new LinkedHashMap<>();
    private Instant last;

    Poller(Instant last) {
        this.last = last;
    }

    public synchronized void put(PolledPort port) {
        ports.put(port.id(), port);
    }

    public synchronized void put(PolledSensor sensor) {
        sensors.put(sensor.id(), sensor);
    }

    /// The device does not list the interface any more.
    public synchronized void forgetPort(int id) {
        ports.remove(id);
    }

    public synchronized void forgetSensor(int id) {
        sensors.remove(id);
    }

    public synchronized void changePort(int id, UnaryOperator<PolledPort> change) {
        ports.computeIfPresent(id, (_, port) -> change.apply(port));
    }

    public synchronized void changeSensor(int id, UnaryOperator<PolledSensor> change) {
        sensors.computeIfPresent(id, (_, sensor) -> change.apply(sensor));
    }

    /// It came by, as it does every five minutes.
    public synchronized void came(Instant at) {
        last = at;
    }

    synchronized Instant last() {
        return last;
    }

    synchronized List<PolledPort> ports() {
        return List.copyOf(ports.values());
    }

    synchronized List<PolledSensor> sensors() {
        return List.copyOf(sensors.values());
    }
}
