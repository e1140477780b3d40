package com.opscenter.adapters.librenms;

import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.uptime.api.MonitorGraphs;
import com.opscenter.uptime.api.MonitorId;
import java.util.List;
import org.springframework.stereotype.Component;

/// The graphs LibreNMS draws of its devices.
@Component
final class LibreNmsGraphs implements MonitorGraphs {

    private final ServedSources sources;

    LibreNmsGraphs(ServedSources sources) {
        this.sources = sources;
    }

    @Override
    public List<Graph> list(MonitorId monitor) throws GraphsException {
        return ask(monitor, libreNms -> libreNms.graphs(Maintained.device(monitor)));
    }

    /// Only what is listed is asked for: a name LibreNMS does not know is another route there, or a
    /// picture that says so.
    @Override
    public Picture draw(MonitorId monitor, Drawing drawing) throws GraphsException {
        if (list(monitor).stream().noneMatch(graph -> graph.name().equals(drawing.graph()))) {
            throw GraphsException.missing(
                    "graph %s of %s".formatted(drawing.graph(), monitor.value()));
        }
        return ask(monitor, libreNms -> libreNms.draw(Maintained.device(monitor), drawing));
    }

    private <T> T ask(MonitorId monitor, SourceRunner.Talk<LibreNmsDevice, T> talk)
            throws GraphsException {
        SourceRunner runner =
                sources.served(monitor.source())
                        .orElseThrow(() ->
                                GraphsException.unavailable(
                                        "This node does not serve the source of "
                                                + monitor.value()));
        if (!runner.source().settings().kind().equals(LibreNmsKind.NAME)) {
            throw GraphsException.missing("graph of " + monitor.value());
        }
        try {
            return runner.talk(LibreNmsDevice.class, talk);
        } catch (DeviceException failed) {
            throw GraphsException.unavailable(failed.sentence());
        }
    }
}
