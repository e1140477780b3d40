package com.opscenter.bench.people;

import com.opscenter.organizations.api.SystemOrganization;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Many people, put straight into the rows they are read from. Of ten thousand one is called as one
/// looks for them; roles, tiers, tags and states are spread over all of them.
final class Crowd {

    /// What is filed was filed before: as old as the oldest event, so that nobody files it again.
    private static final String VIEW =
            """
            INSERT INTO read_model.identity_user
                (key, org_id, since, since_at, parked, version, value)
            SELECT 'user/' || id, 'HOUSE', 1, now(), false, 0, jsonb_build_object(
                'id', id, 'issuer', 'embedded', 'roles', jsonb_build_array(role),
                'permissions', '[]'::jsonb, 'assigned', '{}'::jsonb, 'emailVerified', verified,
                'primaryOrg', 'HOUSE',
                'origin', jsonb_build_object('source', 'IMPORT', 'createdAt', created),
                'standing', jsonb_build_object('status', upper(status)),
                'plan', jsonb_build_object('tier', tier),
                'remarks', jsonb_build_object('tags', tags))
            FROM crowd
            """;

    private static final String INDEX =
            """
            INSERT INTO read_model.identity_person
            SELECT id, 'HOUSE', false, name, name || '@example.com',
                name || E'\\n' || name || '@example.com' || E'\\n' || first || ' ' || last,
                name, name || '@example.com', first, last, tier, status, verified, false,
                ARRAY[role], tags, ARRAY['HOUSE'::uuid], created, login
            FROM crowd
            """;

    private static final String CROWD =
            """
            CREATE TEMPORARY TABLE crowd AS
            SELECT gen_random_uuid()::text AS id,
                'person.' || md5(i::text) AS name,
                'first' || i % 997 AS first,
                CASE WHEN i % 10000 = 7 THEN 'lovelace' ELSE 'last' || i % 9973 END AS last,
                (ARRAY['viewer', 'viewer', 'viewer', 'developer', 'analyst'])[1 + i % 5] AS role,
                (ARRAY['trial', 'trial', 'starter', 'professional'])[1 + i % 4] AS tier,
                CASE WHEN i % 50 = 0 THEN 'suspended' ELSE 'enabled' END AS status,
                i % 3 > 0 AS verified,
                CASE WHEN i % 19 = 3 THEN ARRAY['beta'] ELSE '{}'::text[] END AS tags,
                '2026-01-01T00:00:00Z'::timestamptz - i * interval '1 minute' AS created,
                CASE WHEN i % 7 > 0
                    THEN '2026-01-01T00:00:00Z'::timestamptz - i % 40000 * interval '1 minute'
                END AS login
            FROM generate_series(1, PEOPLE) AS i
            """;

    private Crowd() {}

    static void write(Connection superuser, int people) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(CROWD.replace("PEOPLE", Integer.toString(people)));
            statement.execute(VIEW.replace("HOUSE", SystemOrganization.ID));
            statement.execute(INDEX.replace("HOUSE", SystemOrganization.ID));
            statement.execute("VACUUM ANALYZE read_model.identity_user");
            statement.execute("VACUUM ANALYZE read_model.identity_person");
        }
    }
}
