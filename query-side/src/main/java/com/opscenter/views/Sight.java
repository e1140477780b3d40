package com.opscenter.views;

import com.opscenter.ops.api.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// What one read sees: whose rows, of what time, reflecting at least which position.
public record Sight(String orgId, Moment moment, long position) {

    private static final String POSITION = "Event-Position";

    /// The same, of one site or all of them.
    public Scope scope(@Nullable String site) {
        return new Scope(orgId, site, moment.position(), moment.instant());
    }

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
