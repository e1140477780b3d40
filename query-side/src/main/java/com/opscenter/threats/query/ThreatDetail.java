package com.opscenter.threats.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opscenter.threats.api.ThreatView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Folded security events with what the source said.
///
/// @param raw one of them as received; what may be secret in it was removed before it was stored
/// @param rule what the source says of the rule
record ThreatDetail(
        @JsonUnwrapped ThreatView threat,
        @Nullable Map<String, Object> raw,
        Map<String, String> rule) {}
