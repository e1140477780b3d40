package com.opscenter.adapters.trap;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snmp4j.security.USM;
import org.snmp4j.smi.OctetString;

/// Lets engines through that are known, and new ones slowly: keys are made for each, which costs
/// far more than the message does. The engine not heard for longest is forgotten with its keys.
final class EngineGate {

    private static final int LONGEST = 32;
    private static final int SHORTEST = 5;

    private final OctetString own;
    private final Bucket fresh;
    private final Map<OctetString, Boolean> known;

    EngineGate(OctetString own, OctetString user, USM usm, TrapProperties properties) {
        this.own = own;
        this.fresh =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(properties.newEnginesPerMinute())
                                        .refillGreedy(
                                                properties.newEnginesPerMinute(),
                                                Duration.ofMinutes(1)))
                        .build();
        this.known =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<OctetString, Boolean> eldest) {
                        if (size() <= properties.engines()) {
                            return false;
                        }
                        usm.getUserTable().removeUser(eldest.getKey(), user);
                        usm.removeEngineTime(eldest.getKey());
                        return true;
                    }
                };
    }

    /// @param engine empty for a message that asks for ours
    synchronized boolean admits(OctetString engine) {
        if (engine.length() == 0 || engine.equals(own) || known.get(engine) != null) {
            return true;
        }
        if (engine.length() < SHORTEST || engine.length() > LONGEST || !fresh.tryConsume(1)) {
            return false;
        }
        known.put(engine, true);
        return true;
    }

    /// How many engines are known.
    synchronized int size() {
        return known.size();
    }
}
