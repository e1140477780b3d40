package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.EnrollmentCommand;
import com.opscenter.identity.api.EnrollmentCommand.AbandonEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.CompleteEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.Enroll;
import com.opscenter.identity.api.EnrollmentCommand.ReviewEnrollment;
import com.opscenter.identity.api.EnrollmentEvent;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentAbandoned;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentCompleted;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentRequested;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentStalled;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.NewPerson;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnrollmentDeciderTest {

    private static final String ID = "1f0c6a52-0000-4000-8000-000000000009";
    private static final UserId GRACE = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    private static final Instant DUE = Instant.parse("2026-11-30T05:00:00Z");
    private static final HashedNames NAMES = new HashedNames("name", "mail");
    private static final NewPerson PERSON =
            new NewPerson(
                    new Sealed(ID, "c2VhbGVk"),
                    NAMES,
                    Set.of("admin"),
                    false,
                    true,
                    null,
                    null,
                    null,
                    null,
                    Set.of(),
                    null,
                    false);

    private final Given<EnrollmentCommand, Enrollment, EnrollmentEvent> nothing =
            new Given<>(new Enrollment.Unknown(), EnrollmentDecider::decide, Enrollment::evolve);
    private final Given<EnrollmentCommand, Enrollment, EnrollmentEvent> requested =
            nothing.given(new EnrollmentRequested(ID, PERSON, DUE));

    @Test
    void the_wish_holds_both_names() {
        var answer = nothing.when(new Enroll(ID, PERSON, DUE, Asker.OWN_PARTS));
        answer.then(new EnrollmentRequested(ID, PERSON, DUE));
        answer.thenNames(List.of(NAMES.uniqueEmail(), NAMES.uniqueUsername()), List.of());
        requested.when(new Enroll(ID, PERSON, DUE, Asker.OWN_PARTS)).thenNothing();
    }

    @Test
    void nobody_creates_somebody_stronger_than_themselves() {
        nothing.when(new Enroll(ID, PERSON, DUE, new Asker(GRACE, Set.of("viewer"))))
                .thenRefused("role-too-strong");
    }

    @Test
    void what_is_given_up_sets_the_names_free() {
        var answer = requested.when(new AbandonEnrollment(ID, "user-exists"));
        answer.then(new EnrollmentAbandoned(ID, "user-exists"));
        answer.thenNames(List.of(), List.of(NAMES.uniqueEmail(), NAMES.uniqueUsername()));
        nothing.when(new AbandonEnrollment(ID, "user-exists")).thenRefused("not-found");
    }

    @Test
    void it_is_complete_once_and_cannot_be_given_up_then() {
        var complete = new CompleteEnrollment(ID, GRACE);
        requested.when(complete).then(new EnrollmentCompleted(ID, GRACE));
        requested.after(complete).when(complete).thenNothing();
        requested
                .after(complete)
                .when(new AbandonEnrollment(ID, "user-exists"))
                .thenRefused("state-moved-on");
    }

    @Test
    void what_was_given_up_while_the_provider_was_away_is_completed_when_it_is_repeated() {
        requested
                .after(new AbandonEnrollment(ID, "upstream-unavailable"))
                .when(new CompleteEnrollment(ID, GRACE))
                .then(new EnrollmentCompleted(ID, GRACE));
    }

    @Test
    void what_should_long_be_complete_has_stalled_once() {
        var review = new ReviewEnrollment(ID);
        requested.when(review).then(new EnrollmentStalled(ID));
        requested.after(review).when(review).thenNothing();
        requested.after(new CompleteEnrollment(ID, GRACE)).when(review).thenNothing();
        requested.after(new AbandonEnrollment(ID, "user-exists")).when(review).thenNothing();
        nothing.when(review).thenRefused("not-found");
    }

    @Test
    void what_has_stalled_is_completed_or_given_up() {
        var stalled = requested.given(new EnrollmentStalled(ID));
        stalled.when(new CompleteEnrollment(ID, GRACE)).then(new EnrollmentCompleted(ID, GRACE));
        stalled.when(new AbandonEnrollment(ID, "never-made"))
                .thenNames(List.of(), List.of(NAMES.uniqueEmail(), NAMES.uniqueUsername()));
    }

    @Test
    void a_role_of_ones_own_is_held_for_them_until_they_are_there_or_given_up() {
        NewPerson technician =
                new NewPerson(
                        PERSON.profile(),
                        NAMES,
                        Set.of("viewer", "lab-tech"),
                        false,
                        true,
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        null,
                        false);
        Enroll enroll = new Enroll(ID, technician, DUE, Asker.OWN_PARTS);
        nothing.when(enroll).thenHoldings("held lab-tech");
        nothing.after(enroll)
                .when(new CompleteEnrollment(ID, GRACE))
                .thenHoldings("laid down lab-tech");
        nothing.after(enroll)
                .when(new AbandonEnrollment(ID, "user-exists"))
                .thenHoldings("laid down lab-tech");
        nothing.after(enroll)
                .after(new AbandonEnrollment(ID, "upstream-unavailable"))
                .when(new CompleteEnrollment(ID, GRACE))
                .thenHoldings();
    }
}
