package com.opscenter.identity.command.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.EnrollmentCommand;
import com.opscenter.identity.api.EnrollmentCommand.AbandonEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.CompleteEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.ReviewEnrollment;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserId;
import com.opscenter.store.SnapshotRoundTrip;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotsOfEnrollmentsTest {

    private static final String ID = "1f0c6a52-0000-4000-8000-000000000009";
    private static final UserId GRACE = new UserId("grace");

    static Stream<Enrollment> stages() {
        HashedNames names = new HashedNames("name", "mail");
        return Stream.of(
                new Enrollment.Unknown(),
                new Enrollment.Requested(names, Set.of("lab-tech"), false),
                new Enrollment.Requested(names, Set.of("lab-tech"), true),
                new Enrollment.Completed(GRACE),
                new Enrollment.Abandoned());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void one_that_comes_back_is_decided_on_as_before(Enrollment stage) {
        Enrollment read = SnapshotRoundTrip.of(stage);
        assertThat(read).isEqualTo(stage);
        for (EnrollmentCommand command :
                List.of(
                        new CompleteEnrollment(ID, GRACE),
                        new ReviewEnrollment(ID),
                        new AbandonEnrollment(ID, "never-made"))) {
            assertThat(EnrollmentDecider.decide(command, read))
                    .isEqualTo(EnrollmentDecider.decide(command, stage));
        }
    }
}
