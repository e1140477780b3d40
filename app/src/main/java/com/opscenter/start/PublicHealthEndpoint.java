package com.opscenter.start;

import com.opscenter.identity.api.Needs;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether this installation works, in words only: anybody may ask.
@RestController
class PublicHealthEndpoint {

    /// @param status `up`, `degraded` or `down`; down answers 503
    record Health(String status, String version, Map<String, String> checks) {}

    private final HealthChecks checks;
    private final String version;

    PublicHealthEndpoint(HealthChecks checks, @Value("${opscenter.version}") String version) {
        this.checks = checks;
        this.version = version;
    }

    @GetMapping("/api/v1/health")
    @Needs(Needs.PUBLIC)
    ResponseEntity<Health> health() {
        Map<String, String> found = checks.now();
        String status = HealthChecks.worst(found);
        return ResponseEntity.status(status.equals("down") ? 503 : 200)
                .cacheControl(CacheControl.noStore())
                .body(new Health(status, version, found));
    }
}
