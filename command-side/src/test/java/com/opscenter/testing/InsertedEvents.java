package com.opscenter.testing;

import com.opscenter.organizations.api.SystemOrganization;
import java.util.UUID;

/// Events as another version of the software may have stored them.
public final class InsertedEvents {

    private static final String INSERT =
            """
            INSERT INTO event_store.domain_event_entry (aggregate_identifier,
              sequence_number, type, event_identifier, time_stamp, payload_type,
              payload_revision, payload, meta_data, org_id, correlation_id)
            VALUES (:stream, :sequence, 'Lamp', :id, '2026-01-01T00:00:00.000Z', :type,
              :version, :json::jsonb,
              jsonb_build_object('actorType', 'SYSTEM', 'actorId', 'test',
                'orgId', :org, 'correlationId', 'c'), :org::uuid, 'c')
            """;

    private InsertedEvents() {}

    public static void turned(TestDatabase database, LampId lamp, int sequence, String by) {
        insert(database, lamp, sequence, "testing.LampTurned", "2", by);
    }

    /// @return its event id
    public static String insert(
            TestDatabase database,
            LampId lamp,
            int sequence,
            String type,
            String version,
            String by) {
        String id = UUID.randomUUID().toString();
        database.sql()
                .sql(INSERT)
                .param("stream", lamp.key())
                .param("sequence", sequence)
                .param("id", id)
                .param("type", type)
                .param("version", version)
                .param(
                        "json",
                        "{\"lamp\":\"%s\",\"on\":true,\"by\":\"%s\"}".formatted(lamp.value(), by))
                .param("org", SystemOrganization.ID)
                .update();
        return id;
    }
}
