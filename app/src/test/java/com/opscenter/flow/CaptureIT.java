package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// What goes over the wire to a source, taken home by somebody whose name the history keeps.
class CaptureIT {

    private static final String CAPTURE = "/api/v1/sources/pdu-1/capture";

    private final Product product = Product.shared();

    @Test
    void a_capture_is_a_file_and_an_event() throws IOException {
        HttpResponse<byte[]> taken = product.person("operator").rest().download(CAPTURE, "{}");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
                .contains("capture-pdu-1.zip");
        assertThat(names(taken.body()))
                .contains("manifest.json", "agent.snmprec", "exchanges.ndjson");
        Answer asked =
                Until.see(
                        () ->
                                product.robot()
                                        .get(
                                                "/api/v1/audit/events?type=sources.CaptureRequested"
                                                        + "&target=source/pdu-1"),
                        page -> !page.body().path("items").isEmpty());
        assertThat(asked.text("/items/0/actor/type")).isEqualTo("user");
    }

    @Test
    void who_may_not_execute_gets_none_and_an_unknown_source_has_none() {
        product.person("viewer").rest().post(CAPTURE, "{}").isProblem(403, "forbidden");
        product.person("operator")
                .rest()
                .post("/api/v1/sources/nobody/capture", "{}")
                .isProblem(404, "not-found");
    }

    private static List<String> names(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                names.add(one.getName());
            }
        }
        return names;
    }
}
