package com.opscenter.mail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterCommand;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterCommand.RecordLetterDelayed;
import com.opscenter.mail.api.LetterCommand.RecordLetterFailed;
import com.opscenter.mail.api.LetterCommand.RecordLetterSent;
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
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Ticket;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterDeciderTest {

    private static final LetterId LETTER = new LetterId("letter-1");
    private static final Sealed TO = new Sealed("ada", "sealed");
    private static final Ticket TICKET =
            new Ticket("set-password", "ada", 1, Instant.parse("2026-12-01T00:00:00Z"));
    private static final LetterLink LINK = new LetterLink("/idp/password", TICKET);
    private static final QueueLetter QUEUE = queue(LetterKind.WELCOME, LINK, Map.of());
    private static final LetterEvent QUEUED =
            new LetterQueued(LETTER, LetterKind.WELCOME, TO, null, Language.EN, LINK, Map.of());

    private static final LetterEvent SENT = new LetterSent(LETTER, "ada");
    private static final RecordLetterDelayed PUT_OFF =
            new RecordLetterDelayed(LETTER, LetterDelay.PUT_OFF, 451);

    private final Given<LetterCommand, Letter, LetterEvent> nothing =
            new Given<>(new Letter.Unwritten(), LetterDecider::decide, Letter::evolve);
    private final Given<LetterCommand, Letter, LetterEvent> queued = nothing.given(QUEUED);

    @Test
    void a_letter_is_queued_once() {
        nothing.when(QUEUE).then(QUEUED);
        queued.when(QUEUE).thenNothing();
        queued.given(SENT).when(QUEUE).thenNothing();
    }

    @Test
    void it_ends_once_however_often_that_is_told() {
        RecordLetterSent sent = new RecordLetterSent(LETTER);
        RecordLetterFailed failed = new RecordLetterFailed(LETTER, LetterFailure.REFUSED, 550);
        queued.when(sent).then(SENT);
        queued.after(sent).when(sent).thenNothing();
        queued.when(failed).then(new LetterFailed(LETTER, "ada", LetterFailure.REFUSED, 550));
        queued.after(failed).when(failed).thenNothing();
    }

    @Test
    void it_does_not_end_in_two_ways() {
        RecordLetterSent sent = new RecordLetterSent(LETTER);
        RecordLetterFailed failed = new RecordLetterFailed(LETTER, LetterFailure.ERASED, null);
        queued.after(sent).when(failed).thenRefused("state-moved-on");
        queued.after(failed).when(sent).thenRefused("state-moved-on");
    }

    @Test
    void nothing_ends_that_was_not_queued() {
        nothing.when(new RecordLetterSent(LETTER)).thenRefused("not-found");
        nothing.when(PUT_OFF).thenRefused("not-found");
    }

    @Test
    void why_it_waits_is_told_once_for_each_reason() {
        LetterEvent delayed = new LetterDelayed(LETTER, "ada", LetterDelay.PUT_OFF, 451);
        queued.when(PUT_OFF).then(delayed);
        queued.given(delayed).when(PUT_OFF).thenNothing();
        queued.given(delayed)
                .when(new RecordLetterDelayed(LETTER, LetterDelay.PUT_OFF, 452))
                .then(new LetterDelayed(LETTER, "ada", LetterDelay.PUT_OFF, 452));
        queued.given(delayed)
                .when(new RecordLetterDelayed(LETTER, LetterDelay.AWAY, null))
                .then(new LetterDelayed(LETTER, "ada", LetterDelay.AWAY, null));
        queued.given(delayed).when(new RecordLetterSent(LETTER)).then(SENT);
        queued.given(SENT).when(PUT_OFF).thenRefused("state-moved-on");
    }

    @Test
    void what_fits_its_kind_is_in_order() {
        assertThat(QUEUE.violations()).isEmpty();
        assertThat(queue(LetterKind.SUSPENDED, null, Map.of()).violations()).isEmpty();
        assertThat(queue(LetterKind.INVITATION, LINK, Map.of("organization", "Acme")).violations())
                .isEmpty();
    }

    @Test
    void a_link_and_facts_are_those_of_the_kind() {
        assertThat(queue(LetterKind.WELCOME, null, Map.of()).violations())
                .extracting(FieldError::field)
                .containsExactly("link");
        assertThat(queue(LetterKind.SUSPENDED, LINK, Map.of("organization", "Acme")).violations())
                .extracting(FieldError::field)
                .containsExactly("link", "facts");
        assertThat(
                        queue(LetterKind.INVITATION, LINK, Map.of("organization", "A".repeat(201)))
                                .violations())
                .extracting(FieldError::field)
                .containsExactly("facts.organization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "idp", "//elsewhere.example", "/idp\r\nBcc: x", "/a?b", "https://a/b"})
    void a_link_leads_nowhere_else(String path) {
        assertThat(queue(LetterKind.WELCOME, new LetterLink(path, TICKET), Map.of()).violations())
                .extracting(FieldError::field)
                .containsExactly("link.path");
    }

    private static QueueLetter queue(
            LetterKind kind, @Nullable LetterLink link, Map<String, String> facts) {
        return new QueueLetter(LETTER, kind, TO, null, Language.EN, link, facts);
    }
}
