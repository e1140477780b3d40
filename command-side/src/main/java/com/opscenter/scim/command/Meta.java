package com.opscenter.scim.command;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/// What a resource says about itself.
final class Meta {

    private Meta() {}

    static void write(
            ObjectNode resource,
            String type,
            URI location,
            Instant created,
            Instant lastModified,
            long version) {
        resource.putObject("meta")
                .put("resourceType", type)
                .put("created", created.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("lastModified", lastModified.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("location", location.toString())
                .put("version", tag(version));
    }

    /// A weak one: what a resource tells of others, such as their names, is not in it.
    static String tag(long version) {
        return "W/\"" + version + "\"";
    }
}
