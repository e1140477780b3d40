package com.opscenter.adapters.mail;

import com.opscenter.adapters.mail.Sending.Away;
import com.opscenter.adapters.mail.Sending.PutOff;
import com.opscenter.adapters.mail.Sending.Refused;
import com.opscenter.adapters.mail.Sending.Taken;
import com.opscenter.adapters.mail.Sending.Unconfirmed;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Later;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.mail.api.LetterDelay;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterFailure;
import com.opscenter.vault.api.Ticket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends a letter, or says why it is given up. One that may have gone out before a crash goes out
/// again: to get it twice is the smaller evil, and both have the same id.
@Component
@AdaptersRole
final class WhenLetterQueuedThenSend implements DeviceReaction<LetterQueued> {

    private static final Logger LOG = LoggerFactory.getLogger(WhenLetterQueuedThenSend.class);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_UNCONFIRMED = 3;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);

    private final KnownMailServer server;
    private final LetterWriter writer;
    private final SmtpPost post;
    private final LetterReports reports;
    private final Clock clock;
    private final Doubts doubts = new Doubts();

    WhenLetterQueuedThenSend(
            KnownMailServer server,
            LetterWriter writer,
            SmtpPost post,
            LetterReports reports,
            Clock clock) {
        this.server = server;
        this.writer = writer;
        this.post = post;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Class<LetterQueued> event() {
        return LetterQueued.class;
    }

    @Override
    public String lane(LetterQueued event) {
        return event.stream();
    }

    @Override
    public boolean isResting() {
        return !server.isSettled() || post.isResting();
    }

    @Override
    public int atATime() {
        return post.atATime();
    }

    @Override
    public void react(LetterQueued event, StoredEvent stored, boolean repeated) throws Later {
        Optional<Destination> destination = server.destination();
        if (destination.isEmpty()) {
            giveUp(event, stored, LetterFailure.NOT_CONFIGURED, null);
        } else if (isTooLate(event, stored)) {
            giveUp(event, stored, LetterFailure.UNREACHABLE, null);
        } else {
            send(event, stored, destination.get());
        }
    }

    private void send(LetterQueued event, StoredEvent stored, Destination destination)
            throws Later {
        Optional<WrittenLetter> letter = writer.write(event);
        if (letter.isEmpty()) {
            giveUp(event, stored, LetterFailure.ERASED, null);
            return;
        }
        switch (post.send(destination, letter.get())) {
            case Taken _ -> {
                doubts.forget(event.letter());
                LOG.info("letter sent letter={} kind={}", event.letter().value(), event.kind());
                reports.sent(event.letter(), stored);
            }
            case Refused(var reply) -> giveUp(event, stored, LetterFailure.REFUSED, reply);
            case Unconfirmed _ -> doubt(event, stored);
            case PutOff(var reply) -> {
                reports.delayed(event.letter(), LetterDelay.PUT_OFF, reply, stored);
                throw new Later("the mail server answered " + reply, pause(age(stored)));
            }
            case Away(var why) -> {
                LOG.warn("mail server away server={} why=\"{}\"", destination.host(), why);
                reports.delayed(event.letter(), LetterDelay.AWAY, null, stored);
                throw new Later("the mail server is away: " + why, pause(age(stored)));
            }
        }
    }

    /// It may have arrived, each time.
    private void doubt(LetterQueued event, StoredEvent stored) throws Later {
        LOG.warn("letter not confirmed letter={} kind={}", event.letter().value(), event.kind());
        if (doubts.add(event.letter()) == MOST_UNCONFIRMED) {
            giveUp(event, stored, LetterFailure.UNREACHABLE, null);
        } else {
            reports.delayed(event.letter(), LetterDelay.UNCONFIRMED, null, stored);
            throw new Later("the mail server did not confirm the letter", pause(age(stored)));
        }
    }

    private void giveUp(
            LetterQueued event, StoredEvent stored, LetterFailure why, @Nullable Integer reply) {
        doubts.forget(event.letter());
        LOG.warn(
                "letter failed letter={} kind={} why={} reply={}",
                event.letter().value(),
                event.kind(),
                why,
                reply);
        reports.failed(event.letter(), why, reply, stored);
    }

    /// A day has passed, or the link has run out before.
    private boolean isTooLate(LetterQueued event, StoredEvent stored) {
        Ticket ticket = event.link() == null ? null : event.link().ticket();
        boolean hasRunOut = ticket != null && !clock.instant().isBefore(ticket.expires());
        return hasRunOut || age(stored).compareTo(LONGEST_WAIT) > 0;
    }

    private Duration age(StoredEvent stored) {
        return Duration.between(stored.recordedAt(), clock.instant());
    }

    /// The longer it was put off already, the longer it is left.
    private static Duration pause(Duration age) {
        Duration half = age.dividedBy(2);
        return half.compareTo(SHORTEST_PAUSE) > 0 ? half : SHORTEST_PAUSE;
    }
}
