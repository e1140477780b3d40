package com.opscenter.store;

import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.TestDatabase;
import java.util.List;
import java.util.UUID;

/// Events as rows, without a serializer.
final class Rows {

    private Rows() {}

    static Append.Row row(String stream, long sequence) {
        return row(stream, sequence, "{\"text\": \"x\"}");
    }

    static Append.Row row(String stream, long sequence, String payload) {
        return new Append.Row(
                UUID.randomUUID().toString(),
                stream,
                sequence,
                "Lamp",
                "2026-01-01T00:00:00.000Z",
                "testing.LampTurned",
                "2",
                payload,
                "{}",
                SystemOrganization.ID,
                "home-rack",
                "correlation");
    }

    static Append append(String stream, long sequence) {
        return new Append(List.of(row(stream, sequence)), null);
    }

    static AppendKey key() {
        return new AppendKey("USER:me", UUID.randomUUID().toString(), "f", "c");
    }

    static String stream() {
        return "lamp/" + UUID.randomUUID();
    }

    static GroupCommitWriter writer(TestDatabase database) {
        return new GroupCommitWriter(
                new AppendConnection(database.as(TestDatabase.WRITER)), () -> {});
    }
}
