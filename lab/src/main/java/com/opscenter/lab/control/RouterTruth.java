package com.opscenter.lab.control;

import com.opscenter.lab.routeros.Board;
import com.opscenter.lab.routeros.Fault;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.PortSpec;
import java.util.List;

/// What is true of a RouterOS device, whatever its services say; the JSON of `GET /routers/{id}`.
///
/// @param fingerprintSha256 of the certificate it shows now
record RouterTruth(
        String id,
        String name,
        String model,
        String version,
        String serial,
        LabRouter.Ports services,
        String fingerprintSha256,
        List<PortTruth> ports,
        List<String> broken) {

    /// @param power the word of `poe-out-status`
    record PortTruth(String name, String comment, boolean enabled, boolean up, String power) {}

    static RouterTruth of(String id, LabRouter one) {
        Board board = one.truth();
        return new RouterTruth(
                id,
                board.spec().name(),
                board.spec().model(),
                board.spec().version(),
                board.spec().serial(),
                one.ports(),
                one.fingerprint(),
                board.spec().ports().stream().map(port -> port(board, port)).toList(),
                one.broken().stream().map(Fault::label).sorted().toList());
    }

    private static PortTruth port(Board board, PortSpec port) {
        return new PortTruth(
                port.name(),
                port.comment(),
                !board.isDisabled(port.name()),
                board.isRunning(port.name()),
                board.powerStatus(port.name()));
    }
}
