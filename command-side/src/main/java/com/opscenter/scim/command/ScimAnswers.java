package com.opscenter.scim.command;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Words answers (RFC 7644, 3.1).
final class ScimAnswers {

    static final MediaType FORM = MediaType.valueOf("application/scim+json");

    private static final String POSITION = "Event-Position";

    private ScimAnswers() {}

    /// @param resource null where its body is not wanted
    static ResponseEntity<Object> one(@Nullable ObjectNode resource, long version) {
        return ResponseEntity.ok().contentType(FORM).eTag(Meta.tag(version)).body(resource);
    }

    static ResponseEntity<Object> changed(ObjectNode resource, long version, long position) {
        return ResponseEntity.ok()
                .contentType(FORM)
                .eTag(Meta.tag(version))
                .header(POSITION, Long.toString(position))
                .body(resource);
    }

    static ResponseEntity<Object> created(
            ObjectNode resource, URI location, long version, long position) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(FORM)
                .location(location)
                .eTag(Meta.tag(version))
                .header(POSITION, Long.toString(position))
                .body(resource);
    }

    /// 204: it is as it was to be.
    static ResponseEntity<Object> done(long version, long position) {
        return ResponseEntity.noContent()
                .eTag(Meta.tag(version))
                .header(POSITION, Long.toString(position))
                .build();
    }

    static ResponseEntity<Object> gone(long position) {
        return ResponseEntity.noContent().header(POSITION, Long.toString(position)).build();
    }

    /// @param start of the first one, from 1
    static ResponseEntity<Object> page(List<ObjectNode> resources, long total, int start) {
        ObjectNode page = Tree.MAKE.objectNode();
        page.putArray("schemas").add(Urn.LIST);
        page.put("totalResults", total);
        page.put("startIndex", start);
        page.put("itemsPerPage", resources.size());
        ArrayNode all = page.putArray("Resources");
        all.addAll(resources);
        return ResponseEntity.ok().contentType(FORM).body(page);
    }

    static ResponseEntity<Object> plain(Object body) {
        return ResponseEntity.ok().contentType(FORM).body(body);
    }
}
