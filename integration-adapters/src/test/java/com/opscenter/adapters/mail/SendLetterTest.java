package com.opscenter.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.Later;
import com.opscenter.lab.mail.LabMail;
import com.opscenter.lab.mail.Letter;
import com.opscenter.lab.mail.MailAccess;
import com.opscenter.lab.mail.MailFault;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterCommand.RecordLetterDelayed;
import com.opscenter.mail.api.LetterCommand.RecordLetterFailed;
import com.opscenter.mail.api.LetterCommand.RecordLetterSent;
import com.opscenter.mail.api.LetterDelay;
import com.opscenter.mail.api.LetterFailure;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters to a real mail server.
class SendLetterTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final LetterId LETTER = new LetterId("letter-1");

    private LabMail mail;
    private MailWorld world;

    @BeforeEach
    void start() throws IOException {
        mail = LabMail.start(0, MailAccess.OPEN);
        world = new MailWorld(MailWorld.at(mail.port(), MailProperties.Tls.NONE, null, null, null));
    }

    @AfterEach
    void stop() throws IOException {
        mail.close();
    }

    @Test
    void a_letter_arrives_with_its_ticket() throws Exception {
        world.react(SampleLetters.welcome());
        Letter letter = mail.mailbox().to(SampleLetters.ADA).getFirst();
        assertThat(letter.sender()).isEqualTo("ops-center@ops.example.com");
        assertThat(letter.header("from")).isEqualTo("Ops-Center <ops-center@ops.example.com>");
        assertThat(letter.subject()).isEqualTo("Your account at ops.example.com");
        assertThat(letter.text())
                .contains("Hello Ada Lovelace,")
                .contains("until 7 December 2026, 09:30 UTC");
        assertThat(letter.links())
                .containsExactly("https://ops.example.com/idp/password?ticket=welcome-ada-2");
        assertThat(letter.header("auto-submitted")).isEqualTo("auto-generated");
        assertThat(world.commands.all()).isEqualTo(List.of(new RecordLetterSent(LETTER)));
    }

    @Test
    void sent_again_it_is_the_same_letter() throws Exception {
        world.react(SampleLetters.welcome());
        world.react(SampleLetters.welcome());
        assertThat(mail.mailbox().all())
                .extracting(letter -> letter.header("message-id"))
                .containsExactly("<letter-1@ops.example.com>", "<letter-1@ops.example.com>");
    }

    @Test
    void umlauts_survive_in_subject_and_text() throws Exception {
        world.react(
                SampleLetters.letter(
                        LetterKind.INVITATION,
                        Language.DE,
                        SampleLetters.ADA,
                        "Jürgen Groß",
                        Map.of("organization", "Müller & Söhne — Werk €")));
        Letter letter = mail.mailbox().all().getFirst();
        assertThat(letter.subject()).isEqualTo("Einladung zu Müller & Söhne — Werk €");
        assertThat(letter.text())
                .contains("Guten Tag Jürgen Groß,")
                .contains("Die Einladung gilt bis 7. Dezember 2026, 09:30 UTC.");
    }

    @ParameterizedTest
    @EnumSource(
            value = MailFault.class,
            names = {"REFUSE_RECIPIENT", "REFUSE_SENDER", "REFUSE_CONTENT"})
    void what_is_refused_for_good_fails_at_once(MailFault fault) throws Exception {
        mail.breakWith(fault);
        world.react(SampleLetters.welcome());
        RecordLetterFailed failed = world.commands.all(RecordLetterFailed.class).getFirst();
        assertThat(failed.why()).isEqualTo(LetterFailure.REFUSED);
        assertThat(failed.reply()).isBetween(550, 554);
        assertThat(world.reaction.isResting()).as("others may be taken").isFalse();
    }

    @Test
    void what_is_put_off_waits_and_others_do_not() throws Exception {
        mail.breakWith(MailFault.PUT_OFF);
        assertThatExceptionOfType(Later.class)
                .isThrownBy(() -> world.react(SampleLetters.welcome()));
        assertThat(world.reaction.isResting()).isFalse();
        mail.mend();
        world.react(SampleLetters.welcome());
        RecordLetterDelayed delayed = world.commands.all(RecordLetterDelayed.class).getFirst();
        assertThat(delayed.why()).isEqualTo(LetterDelay.PUT_OFF);
        assertThat(delayed.reply()).isBetween(450, 452);
        assertThat(world.commands.all()).isEqualTo(List.of(delayed, new RecordLetterSent(LETTER)));
    }

    @ParameterizedTest
    @EnumSource(
            value = MailFault.class,
            names = {"CLOSING", "SILENT", "GARBAGE", "ENDLESS", "RESET"})
    void a_server_that_is_away_or_out_of_its_mind_is_left_alone_for_a_while(MailFault fault) {
        mail.breakWith(fault);
        assertThatExceptionOfType(Later.class)
                .isThrownBy(() -> world.react(SampleLetters.welcome()));
        assertThat(world.reaction.isResting()).isTrue();
        assertThat(world.commands.all())
                .isEqualTo(List.of(new RecordLetterDelayed(LETTER, LetterDelay.AWAY, null)));
    }

    @Test
    void a_letter_may_be_looked_at_for_longer_than_other_answers_take() throws Exception {
        mail.breakWith(MailFault.SLOW_AFTER_DATA);
        world.react(SampleLetters.welcome());
        assertThat(world.commands.all()).isEqualTo(List.of(new RecordLetterSent(LETTER)));
        assertThat(mail.mailbox().all()).hasSize(1);
    }

    @Test
    void what_is_never_confirmed_is_sent_three_times_and_given_up() throws Exception {
        mail.breakWith(MailFault.SILENT_AFTER_DATA);
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(Later.class)
                    .isThrownBy(() -> world.react(SampleLetters.welcome()))
                    .withMessageContaining("not confirm");
            assertThat(world.reaction.isResting()).as("others may be confirmed").isFalse();
        }
        RecordLetterDelayed doubted =
                new RecordLetterDelayed(LETTER, LetterDelay.UNCONFIRMED, null);
        assertThat(world.commands.all()).isEqualTo(List.of(doubted, doubted));
        world.react(SampleLetters.welcome());
        assertThat(world.commands.all(RecordLetterFailed.class))
                .isEqualTo(
                        List.of(new RecordLetterFailed(LETTER, LetterFailure.UNREACHABLE, null)));
        assertThat(mail.mailbox().all()).hasSize(3);
    }

    @Test
    void while_the_server_is_away_older_letters_let_younger_ones_go_first() {
        mail.breakWith(MailFault.CLOSING);
        assertThatExceptionOfType(Later.class)
                .isThrownBy(() -> world.react(SampleLetters.welcome()))
                .satisfies(later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(5)));
        assertThatExceptionOfType(Later.class)
                .isThrownBy(() -> world.react(SampleLetters.welcome(), Duration.ofSeconds(60)))
                .satisfies(later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(30)));
    }

    @Test
    void nobody_listens() throws Exception {
        mail.close();
        assertThatExceptionOfType(Later.class)
                .isThrownBy(() -> world.react(SampleLetters.welcome()))
                .withMessageContaining("cannot be reached");
        assertThat(world.reaction.isResting()).isTrue();
    }

    @Test
    void after_a_day_it_is_given_up() throws Exception {
        world.react(SampleLetters.welcome(), Duration.ofHours(25));
        isGivenUp();
    }

    @Test
    void a_link_that_has_run_out_is_sent_to_nobody() throws Exception {
        world.react(SampleLetters.late(), Duration.ofHours(12));
        isGivenUp();
    }

    private void isGivenUp() {
        assertThat(world.commands.all())
                .isEqualTo(
                        List.of(new RecordLetterFailed(LETTER, LetterFailure.UNREACHABLE, null)));
        assertThat(mail.connections()).isZero();
    }

    @Test
    void without_a_server_it_fails_once_that_is_certain() throws Exception {
        MailWorld lonely = new MailWorld(MailWorld.none());
        assertThat(lonely.reaction.isResting()).as("a lab may be found yet").isTrue();
        lonely.server.foundLab(null);
        assertThat(lonely.reaction.isResting()).isFalse();
        assertThat(lonely.server.isConfigured()).isFalse();
        lonely.react(SampleLetters.welcome());
        assertThat(lonely.commands.all())
                .isEqualTo(
                        List.of(
                                new RecordLetterFailed(
                                        LETTER, LetterFailure.NOT_CONFIGURED, null)));
    }

    @Test
    void the_lab_takes_letters_where_no_server_is_configured() throws Exception {
        MailWorld demo = new MailWorld(MailWorld.none());
        demo.server.foundLab(new InetSocketAddress(LOOPBACK, mail.port()));
        demo.react(SampleLetters.welcome());
        assertThat(mail.mailbox().all()).hasSize(1);
        world.server.foundLab(new InetSocketAddress(LOOPBACK, 1));
        world.react(SampleLetters.welcome());
        assertThat(mail.mailbox().all()).as("what is configured stays").hasSize(2);
    }

    @Test
    void to_a_person_who_was_erased_nothing_is_sent() throws Exception {
        world.seals.destroy("ada");
        world.react(SampleLetters.welcome());
        assertThat(world.commands.all())
                .isEqualTo(List.of(new RecordLetterFailed(LETTER, LetterFailure.ERASED, null)));
        assertThat(mail.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@example.com>\r\nRCPT TO:<eve@example.com",
                "ada@example.com\nBcc: eve@example.com",
                "ada@example.com, eve@example.com",
                "\"ada eve\"@example.com",
                "ada@example.com.",
                "ada..eve@example.com"
            })
    void an_address_that_could_say_more_is_refused_without_asking(String address) throws Exception {
        world.react(SampleLetters.welcomeTo(address));
        assertThat(world.commands.all())
                .isEqualTo(List.of(new RecordLetterFailed(LETTER, LetterFailure.REFUSED, null)));
        assertThat(mail.connections()).isZero();
        assertThat(world.reaction.isResting()).as("it is about this letter").isFalse();
    }

    @Test
    void a_name_begins_no_header() throws Exception {
        world.react(
                SampleLetters.letter(
                        LetterKind.INVITATION,
                        Language.EN,
                        SampleLetters.ADA,
                        "Ada\r\n.\r\nMAIL FROM:<eve@example.com>",
                        Map.of("organization", "Acme\r\nBcc: eve@example.com\r\n\r\n{link}")));
        assertThat(mail.mailbox().all()).hasSize(1);
        Letter letter = mail.mailbox().all().getFirst();
        assertThat(letter.recipients()).containsExactly(SampleLetters.ADA);
        assertThat(letter.headers()).doesNotContainKey("bcc");
        assertThat(letter.subject()).isEqualTo("Invitation to Acme Bcc: eve@example.com {link}");
    }
}
