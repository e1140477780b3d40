package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A switch for later, what an outlet feeds, and what a rehearsal says of it.
class ScheduledSwitchIT {

    private static final String OUTLETS = "/api/v1/power/outlets/";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @BeforeEach
    void begin() {
        product.switchBack();
    }

    @Test
    void a_switch_for_later_is_done_at_its_time_in_the_name_of_who_asked() {
        Instant soon = Instant.now().plusSeconds(4);
        Answer asked = at("pdu-2:7/on", soon, "Idempotency-Key", "later-" + soon);
        assertThat(asked.text("/status")).isEqualTo("scheduled");
        assertThat(Instant.parse(asked.text("/notBefore")))
                .isBetween(soon.minusMillis(1), soon.plusMillis(1));
        assertThat(asked.text("/idempotencyKey")).isEqualTo("later-" + soon);
        assertThat(state("pdu-2:7")).isEqualTo("OFF");
        String list = robot.get("/api/v1/commands?status=scheduled").is(200).http().body();
        assertThat(list).contains(asked.text("/id"));

        Answer ended =
                Until.see(
                        () -> robot.get("/api/v1/commands/" + asked.text("/id") + "?wait=30"),
                        seen -> seen.text("/status").equals("confirmed"));

        assertThat(ended.text("/requestedBy/type")).isEqualTo("service");
        assertThat(ended.text("/reason")).isEqualTo("tonight");
        assertThat(ended.text("/steps/0/status")).isEqualTo("scheduled");
        assertThat(Instant.parse(ended.text("/dispatchedAt"))).isAfterOrEqualTo(soon);
        assertThat(state("pdu-2:7")).isEqualTo("ON");
    }

    @Test
    void a_switch_for_later_can_be_taken_back() {
        Answer asked = at("pdu-2:3/off", Instant.now().plusSeconds(3_600));
        String path = "/api/v1/commands/" + asked.text("/id");
        assertThat(robot.post(path + "/cancel", "{}").is(202).text("/status"))
                .isEqualTo("cancelled");
        robot.post(path + "/cancel", "{}").isProblem(409, "state-moved-on");
        assertThat(state("pdu-2:3")).isEqualTo("ON");
    }

    @Test
    void a_rehearsal_says_what_hangs_on_the_outlet() {
        String feeds = "{\"feeds\":[{\"key\":\"host/nas-01\",\"name\":\"NAS\"}]}";
        Answer described = robot.patch(OUTLETS + "pdu-2:3", feeds).is(200);
        assertThat(described.text("/feeds/0/name")).isEqualTo("NAS");
        assertThat(described.text("/criticality")).isEqualTo("normal");

        Answer rehearsed = robot.post(OUTLETS + "pdu-2:3/off?dry_run=true", "{}").is(200);

        assertThat(rehearsed.body().path("accepted").asBoolean()).isTrue();
        assertThat(rehearsed.text("/impact/affected/0/key")).isEqualTo("host/nas-01");
        assertThat(rehearsed.text("/would_emit/0/type")).isEqualTo("power.OutletSwitchRequested");
        assertThat(state("pdu-2:3")).isEqualTo("ON");
        Answer wrong =
                robot.patch(OUTLETS + "pdu-2:3", "{\"feeds\":[{\"key\":\"nas\",\"name\":\"\"}]}")
                        .isProblem(422, "validation-failed");
        assertThat(wrong.body().path("errors")).hasSize(2);
    }

    private Answer at(String path, Instant time, String... headers) {
        String body = "{\"reason\":\"tonight\",\"notBefore\":\"" + time + "\"}";
        return robot.post(OUTLETS + path, body, headers).is(202);
    }

    private String state(String outlet) {
        return robot.get(OUTLETS + outlet).is(200).text("/state");
    }
}
