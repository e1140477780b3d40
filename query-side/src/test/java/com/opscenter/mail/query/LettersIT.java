package com.opscenter.mail.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterDelay;
import com.opscenter.mail.api.LetterEvent;
import com.opscenter.mail.api.LetterEvent.LetterDelayed;
import com.opscenter.mail.api.LetterEvent.LetterFailed;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterEvent.LetterSent;
import com.opscenter.mail.api.LetterFailure;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.mail.api.LetterLink;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Ticket;
import com.opscenter.views.Page;
import com.opscenter.views.ReadSide;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an administrator is told of the letters to somebody.
class LettersIT {

    private static final String ADA = "9b2f1c30-0000-4000-8000-000000000007";
    private static final Instant END = Instant.parse("2026-12-07T10:00:00Z");

    private final LettersProjection projection = new LettersProjection();
    private final ReadSide side = new ReadSide(projection);
    private final LettersEndpoint endpoint =
            new LettersEndpoint(
                    projection, new ReadSide.Names(), side.reads, side.pages, side.sights);

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void a_letter_is_told_with_its_state_its_reason_and_how_to_have_it_again() {
        append(queued("one", ADA, LetterKind.WELCOME));
        LetterView waiting = one();
        assertThat(waiting.kind()).isEqualTo("welcome");
        assertThat(waiting.state()).isEqualTo("waiting");
        assertThat(waiting.reason()).as("it was not tried yet").isNull();
        assertThat(waiting.link_ends_at()).isEqualTo(END);
        assertThat(waiting.again()).isEqualTo("send-onboarding-email");

        append(new LetterDelayed(new LetterId("one"), ADA, LetterDelay.PUT_OFF, 451));
        assertThat(one().state()).isEqualTo("waiting");
        assertThat(one().reason()).isEqualTo("put-off");
        assertThat(one().reply()).isEqualTo(451);

        append(new LetterFailed(new LetterId("one"), ADA, LetterFailure.REFUSED, 550));
        assertThat(one().state()).isEqualTo("failed");
        assertThat(one().reason()).isEqualTo("refused");
        assertThat(one().reply()).isEqualTo(550);
        assertThat(one().since()).isAfter(one().queued_at());
    }

    @Test
    void one_that_was_taken_has_no_reason_any_more() {
        append(queued("one", ADA, LetterKind.SET_PASSWORD));
        append(new LetterDelayed(new LetterId("one"), ADA, LetterDelay.AWAY, null));
        append(new LetterSent(new LetterId("one"), ADA));
        assertThat(one().state()).isEqualTo("sent");
        assertThat(one().reason()).isNull();
        assertThat(one().again()).isEqualTo("reset-password");
    }

    @Test
    void while_the_server_is_away_those_that_were_not_tried_wait_for_it_too() {
        append(queued("one", "somebody-else", LetterKind.WELCOME));
        append(new LetterDelayed(new LetterId("one"), "somebody-else", LetterDelay.AWAY, null));
        append(queued("two", ADA, LetterKind.WELCOME));
        assertThat(one().reason()).isEqualTo("away");
        append(new LetterSent(new LetterId("one"), "somebody-else"));
        assertThat(one().reason()).isNull();
    }

    @Test
    void letters_come_page_by_page_the_newest_first_and_as_they_were() {
        append(queued("one", ADA, LetterKind.WELCOME));
        append(queued("two", ADA, LetterKind.SUSPENDED));
        append(queued("other", "somebody-else", LetterKind.WELCOME));
        Page<LetterView> first = page(null, "1", null);
        assertThat(first.items()).extracting(LetterView::id).containsExactly("two");
        assertThat(first.items().getFirst().again()).isNull();
        Page<LetterView> second = page(null, "1", first.nextCursor());
        assertThat(second.items()).extracting(LetterView::id).containsExactly("one");
        assertThat(second.nextCursor()).isNull();
        String before = "pos:" + side.history.head();
        append(new LetterSent(new LetterId("two"), ADA));
        assertThat(page(before, null, null).items())
                .extracting(LetterView::state)
                .containsExactly("waiting", "waiting");
    }

    private static LetterQueued queued(String id, String person, LetterKind kind) {
        return new LetterQueued(
                new LetterId(id),
                kind,
                new Sealed(person, "sealed"),
                null,
                Language.DE,
                kind.hasLink()
                        ? new LetterLink(
                                "/idp/password", new Ticket("set-password", person, 1, END))
                        : null,
                Map.of());
    }

    private void append(LetterEvent event) {
        side.history.append(SystemOrganization.ID, InMemoryHistory.ALICE, null, event);
        side.projecting.settle();
    }

    private LetterView one() {
        List<LetterView> all = page(null, null, null).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Page<LetterView> page(
            @Nullable String at, @Nullable String limit, @Nullable String cursor) {
        return Objects.requireNonNull(
                endpoint.to(
                                ReadSide.auditor(SystemOrganization.ID),
                                ADA,
                                ReadSide.listing(at, limit, cursor))
                        .getBody());
    }
}
