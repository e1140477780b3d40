package com.opscenter.start;

import com.opscenter.start.LabFile.Device;
import com.opscenter.uptime.api.MonitorCommand.DescribeMonitor;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorId;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Says what the lab's monitors watch, as anybody would on their pages once a first poll has found
/// them. What somebody described already stays so.
@Component
class DemoLinks {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLinks.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final OwnCommands commands;
    private @Nullable Thread looking;

    DemoLinks(OwnCommands commands) {
        this.commands = commands;
    }

    void ensure(LabFile lab) {
        Map<MonitorId, String> links = new HashMap<>();
        lab.sources().stream()
                .map(Device::links)
                .forEach(one ->
                        one.forEach((monitor, key) -> links.put(new MonitorId(monitor), key)));
        looking = Thread.ofVirtual().name("demo-links").start(() -> link(links));
    }

    private void link(Map<MonitorId, String> links) {
        try {
            while (!links.isEmpty()) {
                look(links);
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Map<MonitorId, String> links) {
        try {
            links.entrySet().removeIf(link -> linked(link.getKey(), link.getValue()));
        } catch (RuntimeException later) {
            LOG.debug("demo-links=later reason={}", later.toString());
        }
    }

    private boolean linked(MonitorId monitor, String key) {
        var events = commands.events(monitor.key());
        boolean described =
                events.stream().anyMatch(event -> event.payload() instanceof MonitorDescribed);
        if (!events.isEmpty() && !described) {
            commands.send(new DescribeMonitor(monitor, null, key), FirstFacts.SITE);
        }
        return !events.isEmpty();
    }

    @PreDestroy
    void end() {
        if (looking != null) {
            looking.interrupt();
        }
    }
}
