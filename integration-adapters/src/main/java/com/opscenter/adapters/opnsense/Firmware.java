package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What OPNsense knows of newer versions of itself (`core/firmware/status`). A GET never makes it
/// look; `none` also means that it never did.
final class Firmware {

    private static final int LONGEST = 40;

    private Firmware() {}

    /// A sentence when there is something to install.
    static Optional<String> of(OpnsenseApi api) throws DeviceException {
        JsonNode answer;
        try {
            answer = api.get("/core/firmware/status");
        } catch (ForbiddenException _) {
            return Optional.empty();
        }
        String status = new ApiRow(answer).text("status", LONGEST).orElse("");
        if (!status.equals("update") && !status.equals("upgrade")) {
            return Optional.empty();
        }
        ApiRow product = new ApiRow(answer.path("product"));
        return Optional.of(
                product.text("product_latest", LONGEST)
                        .map("OPNsense %s can be installed."::formatted)
                        .orElse("Updates of OPNsense can be installed."));
    }

    /// Its version.
    static String version(OpnsenseApi api) throws DeviceException {
        try {
            JsonNode answer = api.get("/core/firmware/status");
            return new ApiRow(answer.path("product"))
                    .text("product_version", LONGEST)
                    .or(() -> new ApiRow(answer).text("product_version", LONGEST))
                    .orElse("of an unknown version");
        } catch (ForbiddenException _) {
            return "of an unknown version";
        }
    }
}
