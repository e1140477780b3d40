package com.opscenter.approvals.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.approvals.api.Asked;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.RoleCommand.GrantPermissions;
import com.opscenter.identity.api.Strength;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountCommand.AcceptDifference;
import com.opscenter.power.api.BatchCommand.SwitchBatch;
import com.opscenter.power.api.BatchStep;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.testing.Callers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Strength BY = Strength.of(Callers.caller("admin", SystemRole.ADMIN));

    private static SwitchBatch batch(int steps) {
        List<BatchStep> all =
                IntStream.range(0, steps)
                        .mapToObj(step ->
                                new BatchStep(
                                        new OutletId("pdu-1:" + (step + 1)),
                                        SwitchAction.OFF,
                                        step,
                                        BatchStep.commandId("1", step),
                                        "outlet " + step))
                        .toList();
        return new SwitchBatch("1", all, true, "a test", Instant.EPOCH);
    }

    @Test
    void each_outlet_of_the_largest_batch_is_said() {
        List<Asked> asked = Summary.of(batch(64), null);
        assertThat(asked).extracting(Asked::value).contains("pdu-1:1", "pdu-1:64");
        assertThat(asked).extracting(Asked::path).doesNotContain("…");
    }

    @Test
    void how_much_is_not_said_is() {
        List<Asked> asked = Summary.of(batch(200), null);
        assertThat(asked.getLast().path()).isEqualTo("…");
        assertThat(asked.getLast().value()).matches("[1-9][0-9]* more");
    }

    @Test
    void what_is_hashed_is_not_said() {
        AcceptDifference accept =
                new AcceptDifference(
                        new UserId("ada"), AccountAspect.EMAIL, "1", "k4x9", "another address");
        assertThat(Summary.of(accept, null))
                .extracting(Asked::path)
                .contains("aspect", "observed")
                .doesNotContain("mark");
    }

    @Test
    void every_permission_of_a_role_is_said() {
        Set<String> all =
                Permission.all().stream().map(Permission::toString).collect(Collectors.toSet());
        List<Asked> asked = Summary.of(new GrantPermissions("clerk", all, BY), null);
        String words =
                asked.stream()
                        .filter(one -> one.path().equals("permissions"))
                        .map(Asked::value)
                        .collect(Collectors.joining());
        assertThat(words.split(", ", -1)).containsExactlyInAnyOrderElementsOf(all);
    }
}
