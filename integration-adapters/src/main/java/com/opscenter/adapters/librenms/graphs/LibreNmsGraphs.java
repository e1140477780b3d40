package com.opscenter.adapters.librenms.graphs;

import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.polling.SourceRunner.Talk;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.uptime.api.MonitorGraphs;
import com.opscenter.uptime.api.MonitorId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The graphs LibreNMS draws of its devices.
@Component
final class LibreNmsGraphs implements MonitorGraphs {

    private final ServedSources sources;

    LibreNmsGraphs(ServedSources sources) {
        this.sources = sources;
    }

    /// What came of a talk. A failure is told as a value: one that leaves a talk hangs up, and with
    /// the connection all would go that polls remember.
    private sealed interface Told<T> {

        record Answered<T>(T answer) implements Told<T> {}

        record Failed<T>(String sentence) implements Told<T> {}

        static <T> Told<T> of(GraphDevice libreNms, Talk<GraphDevice, T> talk) {
            try {
                return new Answered<>(talk.with(libreNms));
            } catch (DeviceException failed) {
                return new Failed<>(failed.sentence());
            }
        }
    }

    @Override
    public List<Graph> list(MonitorId monitor) throws GraphsException {
        SourceRunner runner = runner(monitor);
        long device = WatchedDevice.number(monitor);
        return ask(runner, libreNms -> libreNms.graphs().list(device));
    }

    /// Only what is listed is asked for: a name LibreNMS does not know is another route there, or a
    /// picture that says so.
    @Override
    public Picture draw(MonitorId monitor, Drawing drawing) throws GraphsException {
        SourceRunner runner = runner(monitor);
        long device = WatchedDevice.number(monitor);
        Optional<Picture> drawn = ask(runner, libreNms -> drawn(libreNms, device, drawing));
        return drawn.orElseThrow(() ->
                GraphsException.missing(
                        "graph %s of %s".formatted(drawing.graph(), monitor.value())));
    }

    private static Optional<Picture> drawn(GraphDevice libreNms, long device, Drawing drawing)
            throws DeviceException {
        boolean listed =
                libreNms.graphs().list(device).stream()
                        .anyMatch(graph -> graph.name().equals(drawing.graph()));
        return listed ? Optional.of(libreNms.graphs().draw(device, drawing)) : Optional.empty();
    }

    private SourceRunner runner(MonitorId monitor) throws GraphsException {
        SourceRunner runner =
                sources.served(monitor.source())
                        .orElseThrow(() ->
                                GraphsException.unavailable(
                                        "This node does not serve the source of "
                                                + monitor.value()));
        if (!runner.source().settings().kind().equals(LibreNmsApi.KIND)) {
            throw GraphsException.missing("graph of " + monitor.value());
        }
        return runner;
    }

    private static <T> T ask(SourceRunner runner, Talk<GraphDevice, T> talk)
            throws GraphsException {
        try {
            Told<T> told = runner.talk(GraphDevice.class, libreNms -> Told.of(libreNms, talk));
            return switch (told) {
                case Told.Answered<T>(T answer) -> answer;
                case Told.Failed<T>(String sentence) -> throw GraphsException.unavailable(sentence);
            };
        } catch (DeviceException unreachable) {
            throw GraphsException.unavailable(unreachable.sentence());
        }
    }
}
