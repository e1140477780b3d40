package com.opscenter.adapters.polling;

import com.opscenter.sources.api.SourceId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Keeps the leases of the sources this process wants to serve. A lease counts only as long as its
/// last renewal makes certain, by this process's own monotonic clock: whoever cannot reach the
/// database in time stops acting on devices. One change at a time: what is given up is not claimed
/// again by a statement under way.
@Component
class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final LeaseTable table;
    private final Duration time;
    private final String node;
    private final UUID holder = UUID.randomUUID();
    private final Set<SourceId> wanted = ConcurrentHashMap.newKeySet();
    private final Set<SourceId> claimedBefore = ConcurrentHashMap.newKeySet();
    private final Map<SourceId, Long> heldUntil = new ConcurrentHashMap<>();

    Leases(LeaseTable table, PollingProperties properties) {
        this.table = table;
        this.time = properties.lease();
        this.node = properties.node() == null ? hostName() : properties.node();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    synchronized void want(SourceId source) {
        wanted.add(source);
        renew(Set.of(source));
    }

    synchronized void giveUp(SourceId source) {
        wanted.remove(source);
        claimedBefore.remove(source);
        if (heldUntil.remove(source) != null) {
            quietly(() -> table.release(source, holder));
        }
    }

    boolean holds(SourceId source) {
        Long until = heldUntil.get(source);
        return until != null && System.nanoTime() - until < 0;
    }

    /// Extends what is held and claims what is not; called every third of a lease.
    synchronized void renew() {
        renew(wanted);
    }

    /// Only the first claim of a source may take over what an earlier life of this node holds.
    private void renew(Collection<SourceId> sources) {
        Map<Boolean, List<SourceId>> byClaimed =
                sources.stream().collect(Collectors.partitioningBy(claimedBefore::contains));
        byClaimed.forEach((claimed, some) -> {
            if (!some.isEmpty()) {
                quietly(() -> claim(some, !claimed));
            }
        });
    }

    private void claim(List<SourceId> sources, boolean first) {
        long before = System.nanoTime();
        Set<SourceId> ours = table.claim(sources, node, holder, time, first);
        claimedBefore.addAll(sources);
        for (SourceId source : sources) {
            if (ours.contains(source)) {
                heldUntil.put(source, before + time.toNanos());
            } else if (heldUntil.remove(source) != null) {
                LOG.warn("lease lost source={}", source.value());
            }
        }
    }

    synchronized void releaseAll() {
        wanted.clear();
        claimedBefore.clear();
        heldUntil.clear();
        quietly(() -> table.release(holder));
    }

    private static void quietly(Runnable statement) {
        try {
            statement.run();
        } catch (DataAccessException unavailable) {
            LOG.warn("lease table out of reach", unavailable);
        }
    }
}
