package com.opscenter.adapters.librenms.graphs;

import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.uptime.api.MonitorGraphs.Drawing;
import com.opscenter.uptime.api.MonitorGraphs.Graph;
import com.opscenter.uptime.api.MonitorGraphs.Picture;
import java.util.List;

/// The graphs one LibreNMS draws of its devices.
public final class DeviceGraphs {

    private final LibreNmsApi api;

    public DeviceGraphs(LibreNmsApi api) {
        this.api = api;
    }

    /// As LibreNMS lists them.
    List<Graph> list(long device) throws DeviceException {
        return api.listOrNone("/devices/" + device + "/graphs", "graphs").stream()
                .flatMap(row -> DrawnGraph.graph(row).stream())
                .toList();
    }

    /// Asked for in base64, so that it comes as JSON as everything does, and an error is told from
    /// it.
    Picture draw(long device, Drawing drawing) throws DeviceException {
        return DrawnGraph.picture(
                api.get(
                                "/devices/%d/%s?from=%d&to=%d&width=%d&height=%d&output=base64"
                                        .formatted(
                                                device,
                                                drawing.graph(),
                                                drawing.from().getEpochSecond(),
                                                drawing.to().getEpochSecond(),
                                                drawing.width(),
                                                drawing.height()))
                        .path("image"));
    }
}
