package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.EnrollmentCommand.Enroll;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentAbandoned;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentCompleted;
import com.opscenter.identity.api.NewPerson;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.NewAccount;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Creations that stopped half way, at the embedded provider.
class StalledEnrollmentIT {

    private final Product product = Product.shared();
    private final Rest admin = product.robot();
    private final IdentityAdmin provider = Inside.part(IdentityAdmin.class);
    private final Seals seals = Inside.part(Seals.class);
    private final EventReader history = Inside.part(EventReader.class);
    private final String enrollment = UUID.randomUUID().toString();
    private final String name = OwnPeople.name();
    private final Profile profile = new Profile(name, name + "@example.com", "Ada", null);

    @Test
    void an_account_that_was_made_becomes_the_person_who_was_asked_for() throws Exception {
        Account made = account(enrollment);
        stall();
        Until.see(this::last, event -> event.payload() instanceof EnrollmentCompleted);
        Answer person =
                Until.see(
                        () -> admin.get(USERS + "/" + made.id().value()),
                        answer -> answer.status() == 200);
        assertThat(person.text("/email")).isEqualTo(name + "@example.com");
        assertThat(person.text("/firstName")).isEqualTo("Ada");
        assertThat(person.text("/roles/0")).isEqualTo("developer");
        assertThat(person.text("/org_name")).isEqualTo(name + "'s organization");
        Until.see(() -> seals.open(sealed()), open -> open.isEmpty());
    }

    @Test
    void what_was_never_made_is_given_up_and_created_again() {
        stall();
        StoredEvent last =
                Until.see(this::last, event -> event.payload() instanceof EnrollmentAbandoned);
        assertThat(last.json()).contains("never-made").doesNotContain(name);
        admin.post(USERS, body()).is(201);
    }

    @Test
    void whom_only_the_provider_knows_is_a_conflict_until_they_are_gone() throws Exception {
        Account unknown = account("not ours " + enrollment);
        Answer refused = admin.post(USERS, body());
        refused.isProblem(409, "user-exists");
        assertThat(refused.text("/errors/0/field")).isIn("email", "username");
        provider.remove(unknown.id());
        admin.post(USERS, body()).is(201);
    }

    private Account account(String commandId) throws ProviderException {
        return provider.create(
                new NewAccount(commandId, profile, true, false, Set.of(), Map.of()), null);
    }

    /// As if whoever asked for it had been killed a minute ago.
    private void stall() {
        NewPerson person =
                new NewPerson(
                        sealed(),
                        SignInNames.hashed(Inside.part(KeyedHash.class), profile),
                        Set.of("developer"),
                        false,
                        true,
                        null,
                        null,
                        null,
                        null,
                        Set.of("vip"),
                        null,
                        false);
        Observes.tell(
                SystemOrganization.ID,
                new Enroll(enrollment, person, Instant.now(), Asker.OWN_PARTS));
    }

    private Sealed sealed() {
        return seals.seal(
                enrollment,
                "{\"username\":\"%1$s\",\"email\":\"%1$s@example.com\",\"firstName\":\"Ada\"}"
                        .formatted(name));
    }

    private StoredEvent last() {
        List<StoredEvent> past = history.stream("enrollment/" + enrollment, history.head());
        return past.getLast();
    }

    private String body() {
        return "{\"email\":\"%1$s@example.com\",\"username\":\"%1$s\"}".formatted(name);
    }
}
