package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpSession;

class SignUpTicketTest {

    private final MockHttpSession session = new MockHttpSession();

    @ParameterizedTest
    @CsvSource({
        "/invitations/accept?token=abc.D-_9, abc.D-_9",
        "/invitations/accept?from=mail&token=abc.def, abc.def",
        "/invitations/accept?token=abc.def&from=mail#top, abc.def"
    })
    void the_ticket_is_that_of_the_link_that_brought_somebody(String wanted, String ticket) {
        SignUpTicket.remember(session, wanted);
        assertThat(SignUpTicket.take(session)).isEqualTo(ticket);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/invitations/accept",
                "/invitations/accept?token=",
                "/invitations/accept?token=a<b",
                "/elsewhere?token=abc.def"
            })
    void any_other_way_brings_none(String wanted) {
        SignUpTicket.remember(session, "/invitations/accept?token=of.before");
        SignUpTicket.remember(session, wanted);
        assertThat(SignUpTicket.take(session)).isEmpty();
    }

    @Test
    void it_is_taken_once() {
        SignUpTicket.remember(session, "/invitations/accept?token=abc.def");
        assertThat(SignUpTicket.take(session)).isNotEmpty();
        assertThat(SignUpTicket.take(session)).isEmpty();
    }
}
