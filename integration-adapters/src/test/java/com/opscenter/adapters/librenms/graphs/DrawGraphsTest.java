package com.opscenter.adapters.librenms.graphs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.lab.http.Fault;
import com.opscenter.logs.api.LogLine;
import com.opscenter.uptime.api.MonitorGraphs;
import com.opscenter.uptime.api.MonitorGraphs.Drawing;
import com.opscenter.uptime.api.MonitorGraphs.Graph;
import com.opscenter.uptime.api.MonitorGraphs.GraphsException;
import com.opscenter.uptime.api.MonitorGraphs.Picture;
import com.opscenter.uptime.api.MonitorId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// LibreNMS' own graphs: only what is listed is drawn, and only a picture is one.
class DrawGraphsTest {

    private static final MonitorId NAS = new MonitorId("librenms-1:7");
    private static final Instant TO = Instant.parse("2026-11-21T14:30:00Z");

    private LibreNmsWorld world;
    private MonitorGraphs graphs;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start().online();
        graphs = world.adapters.bean(MonitorGraphs.class);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private static Drawing drawing(String graph) {
        return new Drawing(graph, TO.minusSeconds(3_600), TO, 400, 100);
    }

    @Test
    void what_is_listed_is_drawn_as_png_or_as_svg() throws Exception {
        assertThat(graphs.list(NAS)).contains(new Graph("device_bits", "Traffic"));
        Picture png = graphs.draw(NAS, drawing("device_bits"));
        assertThat(png.contentType()).isEqualTo("image/png");
        assertThat(Base64.getDecoder().decode(png.base64())).startsWith(0x89, 'P', 'N', 'G');
        world.lab.truth().drawsSvg(true);
        assertThat(graphs.draw(NAS, drawing("device_bits")).contentType())
                .isEqualTo("image/svg+xml");
    }

    @Test
    void what_is_not_listed_is_not_asked_for() {
        for (String name : new String[] {"device_smell", "../../../ping", "ports"}) {
            assertThatThrownBy(() -> graphs.draw(NAS, drawing(name)))
                    .isInstanceOfSatisfying(
                            GraphsException.class,
                            missing -> assertThat(missing.isMissing()).isTrue());
        }
    }

    @Test
    void a_page_instead_of_a_picture_is_said_to_be_one() {
        world.lab.breakWith(Fault.HTML);
        assertThatThrownBy(() -> graphs.draw(NAS, drawing("device_bits")))
                .isInstanceOfSatisfying(
                        GraphsException.class,
                        failed -> {
                            assertThat(failed.isMissing()).isFalse();
                            assertThat(failed.words()).contains("text/html where JSON was due");
                        });
    }

    @Test
    void a_graph_that_fails_costs_nothing_of_what_was_read() throws Exception {
        world.lab.truth().event(LibreNmsWorld.NAS, "system", 1, "noticed once");
        world.poll();
        world.lab.breakWith(Fault.HTML);
        assertThatThrownBy(() -> graphs.draw(NAS, drawing("device_bits")))
                .isInstanceOf(GraphsException.class);
        assertThatThrownBy(() -> graphs.list(NAS)).isInstanceOf(GraphsException.class);
        world.lab.mend();
        assertThat(world.poll().read()).isTrue();
        assertThat(world.adapters.log.lines())
                .extracting(LogLine::text)
                .containsOnlyOnce("noticed once");
    }

    @Test
    void what_calls_itself_a_picture_and_is_none_is_refused() {
        refused("image/png", "<html>".getBytes(StandardCharsets.UTF_8));
        refused("image/svg+xml", new byte[] {1, 2, 3});
        refused("text/html", new byte[] {1, 2, 3});
        byte[] huge = new byte[(1 << 20) + 1];
        refused("image/png", huge);
    }

    private static void refused(String type, byte[] bytes) {
        String written = Base64.getEncoder().encodeToString(bytes);
        JsonMapper json = JsonMapper.builder().build();
        assertThatThrownBy(() ->
                        DrawnGraph.picture(
                                json.valueToTree(Map.of("content-type", type, "image", written))))
                .isInstanceOf(DeviceException.class);
    }
}
