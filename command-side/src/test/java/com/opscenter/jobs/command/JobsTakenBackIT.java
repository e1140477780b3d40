package com.opscenter.jobs.command;

import static com.opscenter.jobs.command.TurnLamps.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.jobs.api.JobEvent.JobEnded;
import com.opscenter.jobs.api.JobId;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a job did is undone by another, where nobody did something else since.
class JobsTakenBackIT extends OnJobs {

    @Test
    void a_job_is_taken_back_where_it_made_something_happen() throws Exception {
        turn(lamp(2), true);
        begin(List.of(row(lamp(1), "ada"), row(lamp(2), "ada"), row(lamp(3), "nobody")));
        over();
        takeBack(1);
        assertThat(past(lamp(1)).getLast().payload())
                .isEqualTo(new LampTurned(new LampId(lamp(1)), false, "ada"));
        assertThat(past(lamp(2))).hasSize(1);
    }

    @Test
    void what_somebody_did_again_since_stays() throws Exception {
        begin(1);
        over();
        turn(lamp(1), false);
        turn(lamp(1), true);
        JobId second = takeBack(1);
        assertThat(history().stream(second.stream(), history().head()).getLast().payload())
                .isEqualTo(new JobEnded(second, 0, 1));
        assertThat(past(lamp(1))).hasSize(3);
    }
}
