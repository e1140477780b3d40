package com.opscenter.uptime.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is asked of a monitor.
public sealed interface MonitorCommand extends Command
        permits MonitorCommand.ObserveMonitor,
                MonitorCommand.DescribeMonitor,
                MonitorCommand.ObserveSensors,
                MonitorCommand.RemoveMonitor,
                MaintenanceCommand {

    MonitorId monitor();

    @Override
    default String targetId() {
        return monitor().key();
    }

    /// A reading; always accepted. What is known already changes nothing, and what is late is put
    /// where it belongs.
    ///
    /// @param edges in any order; of those with equal times the later in the list came later
    /// @param told the time of which the edges are all there was; null when they are only news
    record ObserveMonitor(
            MonitorId monitor,
            SourceId source,
            MonitorReading reading,
            List<StatusEdge> edges,
            Origin origin,
            @Nullable HistorySpan told)
            implements MonitorCommand {
        @Override
        public Permission permission() {
            return Permission.of("network:execute");
        }
    }

    /// People's own words; the source keeps its own.
    ///
    /// @param name null leaves it, blank takes it back
    /// @param linkTo the entity this watches, such as `wan/wan1`; null leaves it, blank takes it
    ///   back
    @Approvable
    record DescribeMonitor(MonitorId monitor, @Nullable String name, @Nullable String linkTo)
            implements MonitorCommand {

        private static final int LONGEST = 100;
        private static final Pattern LINK =
                Pattern.compile("(?:wan|switch|port|pdu|outlet)/[A-Za-z0-9][A-Za-z0-9./_-]{0,120}");

        @Override
        public Permission permission() {
            return Permission.of("network:write");
        }

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>();
            if (name != null && name.length() > LONGEST) {
                errors.add(new FieldError("name", "size", "must have at most 100 characters"));
            }
            if (linkTo != null && !linkTo.isBlank() && !LINK.matcher(linkTo).matches()) {
                errors.add(new FieldError("linkTo", "format", "must be a key such as wan/wan1"));
            }
            return errors;
        }
    }

    /// What its source says of the sensors of the device; always accepted.
    ///
    /// @param sensors all there are
    record ObserveSensors(MonitorId monitor, List<Sensor> sensors) implements MonitorCommand {
        @Override
        public Permission permission() {
            return Permission.of("network:execute");
        }
    }

    /// The source was removed.
    record RemoveMonitor(MonitorId monitor) implements MonitorCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:delete");
        }
    }
}
