package com.opscenter.network.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortView;
import com.opscenter.network.api.SwitchId;
import com.opscenter.readings.Courses;
import com.opscenter.readings.Range;
import com.opscenter.readings.Series;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A port's number is what is printed on the device, else the name of the interface.
@RestController
@RequestMapping("/api/v1/network/switches/{id}/ports/{n}")
@Needs("network:read")
class PortReadsEndpoint {

    private final Sights sights;
    private final PortRows ports;
    private final Courses courses;

    PortReadsEndpoint(Sights sights, PortRows ports, Courses courses) {
        this.sights = sights;
        this.ports = ports;
        this.courses = courses;
    }

    @GetMapping
    ResponseEntity<PortView> one(
            Caller caller, @PathVariable("id") String id, @PathVariable("n") String n, When when) {
        Sight sight = sights.of(caller, when, NetworkQueries.FEATURES);
        PortView port = find(sight, id, n);
        return sight.answer(port, port.version());
    }

    /// The course of `rx` (the default), `tx`, `errors` or `discards` in both directions, or `poe`.
    @GetMapping("/readings")
    ResponseEntity<Series> readings(
            Caller caller,
            @PathVariable("id") String id,
            @PathVariable("n") String n,
            Range range,
            When when) {
        Sight sight = sights.of(caller, when, NetworkQueries.FEATURES);
        String key = find(sight, id, n).key();
        return sight.answer(
                courses.of(
                        sight,
                        key,
                        range,
                        NetworkMetrics.OF_PORT,
                        (from, to) -> ports.changes(sight.orgId(), key, from, to)));
    }

    private PortView find(Sight sight, String id, String n) {
        return parse(id, n)
                .flatMap(port -> ports.one(sight.orgId(), sight.moment(), port.key()))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("port " + id + ":" + n)));
    }

    private static Optional<PortId> parse(String id, String n) {
        try {
            return Optional.of(PortId.of(new SwitchId(id), n));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
