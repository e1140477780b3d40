package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignUps;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.mail.api.MailServer;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.provider.SignUpRule.Invited;
import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// Who may make an account for themselves, and what they are told.
class SignUpRuleTest {

    private static final String EMAIL = "ada@example.com";
    private static final String KNOWN = "known@example.com";
    private static final Instant END = Instant.parse("2026-12-07T09:00:00Z");

    private final Recorded signUps = new Recorded();
    private final SignUpsInTurn inTurn = new SignUpsInTurn(signUps);

    @ParameterizedTest
    @CsvSource({
        "INVITED, pending, 2, true",
        "OPEN, pending, 2, true",
        "CLOSED, pending, 2, false",
        "INVITED, pending, 1, false",
        "INVITED, expired, 2, false",
        "INVITED, revoked, 2, false",
        "INVITED, accepted, 2, false"
    })
    void an_invitation_lets_in_while_it_is_pending_and_by_its_newest_link(
            SignUpMode mode, String status, long attempt, boolean letsIn) {
        SignUpRule rule = rule(mode, status, true);
        assertThat(rule.invited("invitation." + attempt))
                .isEqualTo(letsIn ? Optional.of(new Invited(EMAIL, true)) : Optional.empty());
        assertThat(rule.invited("invitation-by-hand." + attempt))
                .isEqualTo(letsIn ? Optional.of(new Invited(EMAIL, false)) : Optional.empty());
    }

    @Test
    void what_is_no_ticket_lets_nobody_in() {
        assertThat(rule(SignUpMode.OPEN, "pending", true).invited("forged")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void it_is_open_only_where_it_was_opened_and_letters_can_be_sent(SignUpMode mode) {
        assertThat(rule(mode, "pending", true).isOpen()).isEqualTo(mode == SignUpMode.OPEN);
        assertThat(rule(mode, "pending", false).isOpen()).isFalse();
    }

    @Test
    void whoever_signs_up_is_answered_the_same_whether_they_are_known_or_not() throws Exception {
        String unknown = signUp(SignUpMode.OPEN, " ada@example.com ");
        assertThat(signUp(SignUpMode.OPEN, KNOWN)).isEqualTo(unknown).contains("Look into");
        inTurn.stop();
        assertThat(signUps.written).containsExactly(EMAIL);
    }

    /// How long it takes depends on who is known.
    @Test
    void whoever_signs_up_is_answered_before_it_is_looked_who_they_are() throws Exception {
        signUps.held = new CountDownLatch(1);
        assertThat(signUp(SignUpMode.OPEN, EMAIL)).contains("Look into");
        assertThat(signUps.written).isEmpty();
        signUps.held.countDown();
        inTurn.stop();
        assertThat(signUps.written).containsExactly(EMAIL);
    }

    @Test
    void when_many_wait_everybody_is_told_to_come_again() throws Exception {
        signUps.held = new CountDownLatch(1);
        for (int i = 0; i < 102; i++) {
            assertThat(signUp(SignUpMode.OPEN, "u" + i + "@example.com")).contains("Look into");
        }
        assertThat(signUp(SignUpMode.OPEN, KNOWN)).contains("Try again");
        assertThat(signUp(SignUpMode.OPEN, EMAIL)).contains("Try again");
        signUps.held.countDown();
        inTurn.stop();
        assertThat(signUps.written).hasSize(102);
    }

    @Test
    void what_is_no_address_and_what_is_not_open_makes_nobody() throws Exception {
        assertThat(signUp(SignUpMode.OPEN, "ada")).contains("not well-formed");
        assertThat(signUp(SignUpMode.INVITED, EMAIL)).contains("No account can be made");
        assertThat(signUps.written).isEmpty();
    }

    private String signUp(SignUpMode mode, String email) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", OpenSignUpPage.PATH);
        request.setAttribute(
                CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-Token", "_csrf", "token"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OpenSignUpPage(rule(mode, "pending", true), inTurn).signUp(email, request, response);
        return withoutNonce(response);
    }

    /// Each page has another.
    private static String withoutNonce(MockHttpServletResponse response)
            throws UnsupportedEncodingException {
        return response.getContentAsString().replaceAll("nonce=\"[^\"]*\"", "");
    }

    private static SignUpRule rule(SignUpMode mode, String status, boolean mailed) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (mailed) {
            beans.addBean("mail", new Mailbox());
        }
        return new SignUpRule(
                mode,
                new PlainTickets(),
                (orgId, id) -> Optional.of(invitation(orgId, id, status)),
                beans.getBeanProvider(MailServer.class));
    }

    private static InvitationView invitation(String orgId, String id, String status) {
        return new InvitationView(
                id, orgId, EMAIL, "member", "grace", null, END, END, status, 2, null, null, null);
    }

    /// The purpose and the attempt.
    private static final class PlainTickets implements Tickets {

        @Override
        public String write(Ticket ticket) {
            return ticket.purpose() + "." + ticket.attempt();
        }

        @Override
        public Reading read(String purpose, String text) {
            String start = purpose + ".";
            return text.startsWith(start)
                    ? new Reading.Good(
                            new Ticket(
                                    purpose,
                                    "acme/one",
                                    Long.parseLong(text.substring(start.length())),
                                    END))
                    : new Reading.Forged();
        }
    }

    private static final class Recorded implements SignUps {

        private final List<String> written = new CopyOnWriteArrayList<>();
        private CountDownLatch held = new CountDownLatch(0);

        @Override
        public UserId signUp(Profile profile, Password password, boolean emailVerified) {
            throw new IllegalStateException("nobody has a password yet");
        }

        @Override
        public void signUpByLetter(Profile profile) {
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (profile.email().equals(KNOWN)) {
                throw new RefusedException(new Refusal("user-exists", "Somebody has it"));
            }
            written.add(profile.email());
        }
    }

    private static final class Mailbox implements MailServer {

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public void foundLab(@Nullable InetSocketAddress lab) {}
    }
}
