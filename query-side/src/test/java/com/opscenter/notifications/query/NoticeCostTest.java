package com.opscenter.notifications.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.jobs.api.JobEvent.JobAdvanced;
import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobEvent.JobPaused;
import com.opscenter.jobs.api.JobEvent.JobResumed;
import com.opscenter.jobs.api.JobId;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.Test;

/// How often the database is asked.
class NoticeCostTest {

    private static final Actor KEY = new Actor(Actor.Type.API_KEY, "0123456789AB");
    private static final JobId JOB = new JobId("11111111-0000-4000-8000-000000000001");

    private final List<String> asked = new ArrayList<>();
    private final DSLContext db =
            DSL.using(
                    new MockConnection(statement -> {
                        asked.add(statement.sql());
                        return new MockResult[] {
                            new MockResult(0, DSL.using(SQLDialect.POSTGRES).newResult())
                        };
                    }),
                    SQLDialect.POSTGRES);
    private final Parties parties = new StoredParties(db);

    @Test
    void an_organization_of_many_is_told_in_two_statements() {
        NoticeInserts inserts = new NoticeInserts(db);
        StoredEvent event =
                new InMemoryHistory().append(new OrganizationSuspended(InMemoryHistory.ORG));
        for (int i = 0; i < 4_000; i++) {
            inserts.add(
                    Notice.of("member-" + i, Kind.ORGANIZATION_SUSPENDED, "/account"),
                    event,
                    new Author(Actor.system("people"), parties));
        }
        assertThat(asked).isEmpty();
        inserts.write();
        inserts.keepNewest();
        assertThat(asked).hasSize(2);
    }

    @Test
    void the_steps_of_a_job_ask_for_nobody() {
        Author author = new Author(KEY, parties);
        assertThat(Notices.of(new JobAdvanced(JOB, 1, 0), author, parties)).isEmpty();
        assertThat(Notices.of(new JobPaused(JOB), author, parties)).isEmpty();
        assertThat(Notices.of(new JobResumed(JOB), author, parties)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void the_owner_of_a_key_is_asked_for_once() {
        Author author = new Author(KEY, parties);
        assertThat(author.is("ada")).isFalse();
        assertThat(author.is("bob")).isFalse();
        assertThat(asked).hasSize(1);
        Notices.of(new JobEnded(JOB, 1, 0), author, parties);
        assertThat(asked).hasSize(3);
    }
}
