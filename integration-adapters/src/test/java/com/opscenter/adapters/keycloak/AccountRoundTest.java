package com.opscenter.adapters.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountLooks;
import com.opscenter.identity.api.provider.ProviderException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everybody is looked at, whatever becomes of one of them.
class AccountRoundTest {

    private static final List<UserId> PEOPLE =
            Stream.of("a", "b", "c")
                    .map(last -> new UserId("9b2f1c30-0000-4000-8000-00000000000" + last))
                    .toList();

    private final People people = new People();
    private final AccountRound round = new AccountRound(people);

    @Test
    void what_cannot_be_understood_of_one_keeps_nobody_else_from_being_looked_at() {
        people.refuses(1, new ProviderException.Refused("unreadable"));
        people.breaks(0, new IllegalStateException("unreadable"));
        assertThat(round.isThrough(() -> true)).isTrue();
        assertThat(people.looked).containsExactlyElementsOf(PEOPLE);
    }

    @Test
    void whose_answer_never_comes_is_passed_over_after_a_pause() {
        people.refuses(1, new ProviderException.Slow());
        assertThat(round.isThrough(() -> true)).isFalse();
        assertThat(people.looked).containsExactly(PEOPLE.get(0), PEOPLE.get(1));
        assertThat(round.isThrough(() -> true)).isTrue();
        assertThat(people.looked).containsExactlyElementsOf(PEOPLE);
    }

    @Test
    void a_round_whose_last_answer_never_came_is_over() {
        people.refuses(2, new ProviderException.Slow());
        assertThat(round.isThrough(() -> true)).isFalse();
        assertThat(round.isThrough(() -> true)).isTrue();
        assertThat(people.looked).containsExactlyElementsOf(PEOPLE);
    }

    @Test
    void while_it_is_away_everybody_waits_and_whoever_was_looked_at_is_not_again() {
        people.refuses(1, new ProviderException.Unavailable(Duration.ofSeconds(5)));
        assertThat(round.isThrough(() -> true)).isFalse();
        assertThat(round.isThrough(() -> true)).isFalse();
        people.unseen.clear();
        assertThat(round.isThrough(() -> true)).isTrue();
        assertThat(people.looked)
                .containsExactly(
                        PEOPLE.get(0), PEOPLE.get(1), PEOPLE.get(1), PEOPLE.get(1), PEOPLE.get(2));
    }

    @Test
    void the_next_round_is_a_whole_one_and_one_that_is_not_wanted_any_more_ends() {
        assertThat(round.isThrough(() -> true)).isTrue();
        assertThat(round.isThrough(() -> people.looked.size() < 4)).isFalse();
        assertThat(round.isThrough(() -> true)).isTrue();
        assertThat(people.looked).hasSize(6).endsWith(PEOPLE.get(1), PEOPLE.get(2));
    }

    @Test
    void while_it_is_not_known_who_there_is_nobody_is_looked_at() {
        people.unknown = true;
        assertThat(round.isThrough(() -> true)).isFalse();
        people.unknown = false;
        assertThat(round.isThrough(() -> true)).isTrue();
        assertThat(people.looked).containsExactlyElementsOf(PEOPLE);
    }

    /// Three, of whom some cannot be looked at.
    private static final class People implements AccountLooks {

        final List<UserId> looked = new ArrayList<>();
        final Map<UserId, Exception> unseen = new HashMap<>();
        boolean unknown;

        void refuses(int person, ProviderException why) {
            unseen.put(PEOPLE.get(person), why);
        }

        void breaks(int person, RuntimeException why) {
            unseen.put(PEOPLE.get(person), why);
        }

        @Override
        public List<UserId> people() {
            if (unknown) {
                throw new RefusedException(new Refusal("projection-behind", "made anew"));
            }
            return PEOPLE;
        }

        @Override
        public void look(UserId user) throws ProviderException {
            looked.add(user);
            Exception why = unseen.get(user);
            if (why instanceof ProviderException refused) {
                throw refused;
            }
            if (why instanceof RuntimeException broken) {
                throw broken;
            }
        }
    }
}
