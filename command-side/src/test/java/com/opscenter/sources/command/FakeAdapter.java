package com.opscenter.sources.command;

import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An adapter that wants a version in its settings and keeps what it was shown.
final class FakeAdapter implements SourceAdapter {

    private Map<String, Object> configSchema = Map.of();
    SourceDraft seen = new SourceDraft("", "", Map.of(), Map.of());

    void showCertificates() {
        configSchema = Map.of("properties", Map.of(SourceKind.FINGERPRINT, Map.of()));
    }

    @Override
    public SourceKind kind() {
        return new SourceKind(
                "apc-pdu",
                "APC rack PDU",
                configSchema,
                Map.of(),
                List.of("snmp-v3", "snmp-v2c"),
                Set.of("switch"),
                new Intervals(30, 30, 300),
                "snmp://192.0.2.10:161",
                "an account with the right to write");
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        seen = draft;
        return draft.config().containsKey("version")
                ? List.of()
                : List.of(new FieldError("config.version", "required", "must be 3 or 2c"));
    }

    @Override
    public TestReport test(SourceDraft draft) {
        seen = draft;
        return new TestReport(
                true, List.of(), null, new TestReport.Discovered(List.of(), Set.of()));
    }
}
