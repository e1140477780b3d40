package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorsTest {

    private static final UserId GRACE = new UserId("9b2f1c30-0000-4000-8000-000000000007");

    private final Visitors visitors = new Visitors(new NamedSeals());

    @Test
    void the_address_behind_a_key_is_its_owners() {
        CommandContext context = visitors.context(by(Actor.Type.API_KEY), request());
        assertThat(context.client())
                .isEqualTo(new Sealed(GRACE.value(), GRACE.value() + " 192.0.2.7\nBrowser"));
    }

    @Test
    void the_address_of_a_machine_is_nobodys() {
        assertThat(visitors.context(by(Actor.Type.SERVICE), request()).client()).isNull();
    }

    private static Caller by(Actor.Type type) {
        return new Caller(
                new Actor(type, "another-id"),
                GRACE,
                "grace",
                Set.of(),
                Set.of(),
                List.of(),
                SystemOrganization.ID,
                null,
                null,
                null);
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        request.addHeader("User-Agent", "Browser");
        return request;
    }

    /// Seals that say under whose key something lies.
    private static final class NamedSeals implements Seals {

        @Override
        public Sealed seal(String subject, String plaintext) {
            return new Sealed(subject, subject + " " + plaintext);
        }

        @Override
        public Optional<String> open(Sealed sealed) {
            return Optional.empty();
        }

        @Override
        public void destroy(String subject) {}
    }
}
