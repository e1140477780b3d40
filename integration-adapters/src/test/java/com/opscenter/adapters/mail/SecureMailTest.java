package com.opscenter.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.opscenter.adapters.mail.MailProperties.Tls;
import com.opscenter.commands.api.Later;
import com.opscenter.lab.mail.LabMail;
import com.opscenter.lab.mail.MailAccess;
import com.opscenter.lab.mail.MailFault;
import com.opscenter.lab.tls.SelfSigned;
import com.opscenter.mail.api.LetterCommand.RecordLetterSent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A letter holds a ticket and its server a password: neither goes over a line others can read.
class SecureMailTest {

    private static final SelfSigned CERTIFICATE = SelfSigned.fresh("mail");
    private static final MailAccess.User USER = new MailAccess.User("ops", "s3cret-of-ops");

    @ParameterizedTest
    @CsvSource({"STARTTLS, STARTTLS", "FULL, TLS"})
    void the_named_certificate_is_believed(MailAccess.Tls theirs, Tls ours) throws Exception {
        try (LabMail mail = mail(theirs)) {
            MailWorld world = world(mail, ours, CERTIFICATE.fingerprint(), USER.password());
            world.react(SampleLetters.welcome());
            assertThat(mail.mailbox().to(SampleLetters.ADA)).hasSize(1);
            assertThat(world.commands.all(RecordLetterSent.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, STARTTLS", "FULL, TLS"})
    void a_receipt_may_take_longer_here_too(MailAccess.Tls theirs, Tls ours) throws Exception {
        try (LabMail mail = mail(theirs)) {
            mail.breakWith(MailFault.SLOW_AFTER_DATA);
            MailWorld world = world(mail, ours, CERTIFICATE.fingerprint(), USER.password());
            world.react(SampleLetters.welcome());
            assertThat(world.commands.all(RecordLetterSent.class)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, STARTTLS", "FULL, TLS"})
    void one_nobody_vouches_for_is_not(MailAccess.Tls theirs, Tls ours) throws Exception {
        try (LabMail mail = mail(theirs)) {
            refuses(mail, world(mail, ours, null, USER.password()), "no secure connection");
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, STARTTLS", "FULL, TLS"})
    void neither_is_another_one_than_the_named(MailAccess.Tls theirs, Tls ours) throws Exception {
        String other = SelfSigned.fresh("mail").fingerprint();
        try (LabMail mail = mail(theirs)) {
            refuses(mail, world(mail, ours, other, USER.password()), "no secure connection");
        }
    }

    @Test
    void a_server_that_offers_no_tls_gets_neither_letter_nor_password() throws Exception {
        try (LabMail mail = mail(MailAccess.Tls.NONE)) {
            refuses(
                    mail,
                    world(mail, Tls.STARTTLS, CERTIFICATE.fingerprint(), USER.password()),
                    "does not speak");
        }
    }

    @Test
    void a_wrong_password_is_a_server_that_is_away() throws Exception {
        try (LabMail mail = mail(MailAccess.Tls.STARTTLS)) {
            refuses(
                    mail,
                    world(mail, Tls.STARTTLS, CERTIFICATE.fingerprint(), "wrong"),
                    "does not let us in");
        }
    }

    @Test
    void a_password_is_neither_shown_nor_sent_in_the_clear() {
        MailProperties properties =
                MailWorld.at(25, Tls.STARTTLS, null, USER.name(), USER.password());
        assertThat(properties.toString()).doesNotContain(USER.password());
        assertThat(new Destination.Login(USER.name(), USER.password()).toString())
                .doesNotContain(USER.password());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailWorld.at(25, Tls.NONE, null, USER.name(), USER.password()))
                .withMessageContaining("opscenter.mail.tls");
    }

    private static void refuses(LabMail mail, MailWorld world, String why) {
        assertThatExceptionOfType(Later.class)
                .isThrownBy(() -> world.react(SampleLetters.welcome()))
                .withMessageContaining(why);
        assertThat(world.reaction.isResting()).isTrue();
        assertThat(mail.mailbox().all()).isEmpty();
    }

    private static LabMail mail(MailAccess.Tls tls) throws IOException {
        return LabMail.start(
                0, new MailAccess(tls, tls == MailAccess.Tls.NONE ? null : CERTIFICATE, USER));
    }

    private static MailWorld world(
            LabMail mail, Tls tls, @Nullable String fingerprint, String password) {
        return new MailWorld(MailWorld.at(mail.port(), tls, fingerprint, USER.name(), password));
    }
}
