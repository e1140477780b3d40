package com.opscenter.identity.command.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Aside;
import com.opscenter.commands.api.Later;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.vault.api.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What the provider is told, and what becomes of that which it does not take.
class TellingProviderTest {

    private static final Profile RENAMED = new Profile("ada", "ada@example.com", "Ada", "(extern)");

    private final ToldProvider provider = new ToldProvider();

    private void tell(UserEvent event) throws Exception {
        provider.react(provider.record(event));
    }

    private static UserProfileChanged renamed() {
        String json = JsonMapper.builder().build().writeValueAsString(RENAMED);
        return new UserProfileChanged(
                ToldProvider.ADA,
                new Sealed(ToldProvider.ADA.value(), json),
                new HashedNames("name", "mail"));
    }

    @Test
    void names_it_does_not_take_hold_up_nothing() throws Exception {
        provider.fails = new ProviderException.Invalid("lastName", "is not accepted");
        assertThatThrownBy(() -> tell(renamed())).isInstanceOf(Aside.class);
        provider.fails = null;
        tell(new UserSuspended(ToldProvider.ADA));
        assertThat(provider.account.enabled()).isFalse();
        assertThat(provider.sessionsEnded).isEqualTo(1);
    }

    @Test
    void what_it_said_is_heard_once_nothing_more_is_to_be_told() throws Exception {
        provider.fails = new ProviderException.Invalid("lastName", "is not accepted");
        long first = provider.record(renamed());
        long last = provider.record(new UserSuspended(ToldProvider.ADA));
        assertThatThrownBy(() -> provider.react(first)).isInstanceOf(Aside.class);
        assertThat(provider.after).isEmpty();
        provider.fails = null;
        provider.react(last);
        assertThat(provider.after).containsExactly(Optional.empty());
    }

    @Test
    void why_it_did_not_take_something_outlives_that_it_was_away_right_after() {
        provider.fails = new ProviderException.Invalid("lastName", "is not accepted");
        long position = provider.record(renamed());
        provider.hiccup = true;
        assertThatThrownBy(() -> provider.react(position)).isInstanceOf(Later.class);
        assertThat(provider.after).isEmpty();
        provider.hiccup = false;
        assertThatThrownBy(() -> provider.react(position)).isInstanceOf(Aside.class);
        assertThat(provider.after).singleElement().satisfies(why -> assertThat(why).isPresent());
    }

    @Test
    void what_was_changed_there_and_waits_for_an_answer_is_left_unless_it_is_decided_anew()
            throws Exception {
        tell(renamed());
        provider.waiting = Set.of(AccountAspect.NAME);
        provider.account = provider.named("ada@example.com", "Byron");
        tell(profile("new@example.com", "(extern)"));
        assertThat(provider.account.profile().email()).isEqualTo("new@example.com");
        assertThat(provider.account.profile().lastName()).isEqualTo("Byron");
        tell(profile("new@example.com", "King"));
        assertThat(provider.account.profile().lastName()).isEqualTo("King");
    }

    private static UserProfileChanged profile(String email, String lastName) {
        String json =
                JsonMapper.builder()
                        .build()
                        .writeValueAsString(new Profile("ada", email, "Ada", lastName));
        return new UserProfileChanged(
                ToldProvider.ADA,
                new Sealed(ToldProvider.ADA.value(), json),
                new HashedNames("name", "mail"));
    }

    @Test
    void names_that_somebody_else_has_are_waited_for_and_then_hold_up_nothing() {
        provider.fails = new ProviderException.Conflict("email");
        long position = provider.record(renamed());
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThatThrownBy(() -> provider.react(position)).isInstanceOf(Later.class);
            provider.pass(Duration.ofSeconds(5));
        }
        assertThatThrownBy(() -> provider.react(position)).isInstanceOf(Aside.class);
    }

    @Test
    void while_it_is_away_everything_waits() {
        provider.fails = new ProviderException.Unavailable(Duration.ofSeconds(5));
        long position = provider.record(new UserSuspended(ToldProvider.ADA));
        provider.pass(Duration.ofDays(1));
        assertThatThrownBy(() -> provider.react(position)).isInstanceOf(Later.class);
    }

    @Test
    void the_sessions_of_whoever_is_kept_out_end_even_where_the_account_stays_as_it_is() {
        provider.fails = new ProviderException.Refused("no");
        assertThatThrownBy(() -> tell(new UserSuspended(ToldProvider.ADA)))
                .isInstanceOf(Aside.class);
        assertThat(provider.sessionsEnded).isEqualTo(1);
    }

    @Test
    void what_is_told_late_undoes_nothing_that_was_decided_after_it() throws Exception {
        long suspended = provider.record(new UserSuspended(ToldProvider.ADA));
        long taken = provider.record(roles(Set.of("viewer"), Set.of("admin")));
        provider.record(new UserActivated(ToldProvider.ADA));
        provider.record(
                new RolesObserved(
                        ToldProvider.ADA,
                        Set.of("operator"),
                        Instant.EPOCH,
                        Set.of("operator"),
                        Set.of("viewer")));
        provider.react(suspended);
        provider.react(taken);
        assertThat(provider.account.enabled()).isTrue();
        assertThat(provider.account.roles()).containsExactly("admin");
    }

    @Test
    void a_difference_that_changed_nothing_outdates_nothing() throws Exception {
        long taken = provider.record(roles(Set.of("viewer"), Set.of("admin")));
        provider.record(
                new RolesObserved(
                        ToldProvider.ADA,
                        Set.of("admin"),
                        Instant.EPOCH,
                        Set.of("viewer"),
                        Set.of("viewer")));
        provider.react(taken);
        assertThat(provider.account.roles()).isEqualTo(Set.of("viewer"));
    }

    private static RolesChanged roles(Set<String> after, Set<String> before) {
        return new RolesChanged(ToldProvider.ADA, after, before);
    }

    @Test
    void whoever_has_no_account_there_has_nothing_to_be_changed() throws Exception {
        provider.forgets();
        tell(new UserSuspended(ToldProvider.ADA));
        assertThat(provider.sessionsEnded).isZero();
        assertThat(provider.brought).isZero();
    }
}
