package com.opscenter.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.UserId;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterDelay;
import com.opscenter.mail.api.LetterEvent.LetterDelayed;
import com.opscenter.mail.api.LetterEvent.LetterFailed;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterFailure;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.projections.query.ReadDatabase;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import com.opscenter.views.Cursors;
import com.opscenter.views.Moments;
import com.opscenter.views.ReadSide;
import com.opscenter.views.Reads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What belongs to somebody and happened elsewhere than in their account.
class ActivityIT {

    private static final String ACME = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final UserId ERIN = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    private static final LetterId LETTER = new LetterId("0b3e4f62-58a1-3d3c-8a52-7f0d3b6c9e11");
    private static final Actor CAROL = new Actor(Actor.Type.USER, "carol");

    private final ReadDatabase database = ReadDatabase.create().withStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final StoredRows store = new StoredRows(database.owner());
    private final EventFiling filing =
            new EventFiling(history, new EventIndex(database.writer()), "");
    private final Search search =
            new Search(
                    new Reads(database.reader()),
                    new Events(new ReadSide.Names(), new NothingSealed()),
                    filing,
                    history,
                    new Moments(history, ReadSide.CLOCK),
                    new Cursors(database.writer(), ReadSide.CLOCK),
                    new ReadSide.Names());

    @AfterEach
    void stop() {
        filing.stop();
    }

    @Test
    void it_tells_where_somebody_joined_and_left_and_what_was_written_to_them() {
        filing.start();
        append(new MemberJoined(ACME, ERIN, "member", "added", false));
        append(queued());
        append(new MemberRoleChanged(ACME, ERIN, "member", "admin"));
        append(new LetterDelayed(LETTER, ERIN.value(), LetterDelay.PUT_OFF, 451));
        append(new LetterFailed(LETTER, ERIN.value(), LetterFailure.REFUSED, 550));
        append(new MemberJoined(ACME, new UserId("frank"), "member", "added", false));
        append(new MemberLeft(ACME, ERIN, "admin"));
        filing.await(history.head(), Duration.ofSeconds(30));
        List<String> told = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Search.Found page = search.about(ReadSide.auditor(ACME), ERIN, 2, cursor);
            page.items().forEach(event -> told.add(event.type()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(told)
                .containsExactly(
                        "organizations.MemberLeft",
                        "mail.LetterFailed",
                        "mail.LetterDelayed",
                        "organizations.MemberRoleChanged",
                        "mail.LetterQueued",
                        "organizations.MemberJoined");
    }

    private static LetterQueued queued() {
        return new LetterQueued(
                LETTER,
                LetterKind.SUSPENDED,
                new Sealed(ERIN.value(), "sealed"),
                null,
                Language.EN,
                null,
                Map.of());
    }

    private void append(Event event) {
        store.add(history.append(ACME, CAROL, null, event));
    }

    private static final class NothingSealed implements Seals {
        @Override
        public Sealed seal(String subject, String plaintext) {
            return new Sealed(subject, plaintext);
        }

        @Override
        public Optional<String> open(Sealed sealed) {
            return Optional.empty();
        }

        @Override
        public void destroy(String subject) {}
    }
}
