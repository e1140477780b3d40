package com.opscenter.views;

import org.springframework.http.ResponseEntity;

/// What one read sees: whose rows, of what time, reflecting at least which position.
public record Sight(String orgId, Moment moment, long position) {

    private static final String POSITION = "Event-Position";

    public <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().header(POSITION, Long.toString(position)).body(body);
    }

    /// The answer that shows one entity.
    ///
    /// @param version of the entity, for `If-Match`
    public <T> ResponseEntity<T> answer(T body, long version) {
        return ResponseEntity.ok()
                .header(POSITION, Long.toString(position))
                .eTag('"' + Long.toString(version) + '"')
                .body(body);
    }
}
