package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.flow.Strangers.Stranger;
import com.opscenter.identity.api.SystemRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whom somebody acts for, and that it ends with the membership.
class ActingOrganizationIT {

    private static final String ME = "/api/v1/auth/me";
    private static final String SNAPSHOT = "/api/v1/ops/snapshot";
    private static final String NAMED = "X-Organization-Id";

    private final Product product = Product.shared();
    private final Strangers strangers = new Strangers(product);

    @Test
    void a_token_acts_for_the_organization_it_names() {
        String theirs = strangers.arrive(SystemRole.VIEWER).found();
        assertThat(product.robot().get(ME).is(200).text("/org/id"))
                .isEqualTo(product.organization());
        assertThat(product.robot().get(ME, NAMED, theirs).is(200).text("/org/id"))
                .isEqualTo(theirs);
        assertThat(product.robot().get("/api/v1/power/pdus", NAMED, theirs).body().path("items"))
                .isEmpty();
    }

    @Test
    void the_time_row_counts_the_events_of_that_organization_alone() {
        String theirs = strangers.arrive(SystemRole.VIEWER).found();
        Instant now = Instant.now();
        String day =
                "/density?buckets=1&from=%s&to=%s"
                        .formatted(now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS));
        Answer own = product.robot().get("/api/v1/history" + day, NAMED, theirs).is(200);
        Answer all = product.robot().get("/api/v1/audit" + day, NAMED, theirs).is(200);
        assertThat(own.body().path("total").asInt()).isBetween(1, 9);
        assertThat(all.body().path("total").asInt()).isGreaterThan(9);
    }

    @Test
    void an_organization_that_does_not_exist_cannot_be_named() {
        product.robot().get(ME, NAMED, UUID.randomUUID().toString()).isProblem(404, "not-found");
        product.robot().get(ME, NAMED, "house").isProblem(404, "not-found");
    }

    @Test
    void a_session_cannot_name_one_by_the_way() {
        Stranger stranger = strangers.arrive(SystemRole.VIEWER);
        String theirs = stranger.found();
        Answer me = stranger.rest().get(ME, NAMED, product.organization()).is(200);
        assertThat(me.text("/org/id")).isEqualTo(theirs);
        assertThat(me.text("/org/role")).isEqualTo("owner");
    }

    @Test
    void who_belongs_nowhere_sees_nothing() {
        Rest nobody = strangers.arrive(SystemRole.DEVELOPER).rest();
        Answer me = nobody.get(ME).is(200);
        assertThat(me.body().path("organizations")).isEmpty();
        assertThat(me.body().path("permissions")).isEmpty();
        assertThat(me.text("/scope")).isEqualTo("own");
        nobody.get("/api/v1/power/pdus").isProblem(403, "forbidden");
    }

    /// What the browser has kept of the organization before must not stand for the one after.
    @Test
    void after_a_switch_nothing_of_the_organization_before_is_shown() {
        Stranger stranger = strangers.arrive(SystemRole.VIEWER);
        String theirs = stranger.found();
        String joining =
                "{\"user_id\":\"%s\",\"role\":\"member\"}".formatted(stranger.id().value());
        String house = "/api/v1/organizations/" + product.organization();
        product.robot().post(house + "/members", joining).is(200);
        Rest rest = stranger.rest();
        Until.see(() -> rest.get(house).status(), status -> status == 200);

        rest.post(house + "/switch", "{}").is(200);
        Answer before = rest.get(SNAPSHOT).is(200);
        assertThat(before.text("/org")).isEqualTo(product.organization());
        assertThat(before.body().toString()).contains("PDU-1");
        rest.post("/api/v1/organizations/" + theirs + "/switch", "{}").is(200);
        Answer after =
                rest.get(SNAPSHOT, "If-None-Match", before.header("ETag").orElseThrow()).is(200);

        assertThat(after.text("/org")).isEqualTo(theirs);
        assertThat(after.body().toString()).doesNotContain("PDU-1");
        assertThat(rest.get(ME).text("/org/id")).isEqualTo(theirs);
    }

    @Test
    void who_is_removed_hears_nothing_more() {
        String organization = strangers.arrive(SystemRole.VIEWER).found();
        Stranger guest = strangers.arrive(SystemRole.DEVELOPER);
        String members = "/api/v1/organizations/" + organization + "/members";
        String joining = "{\"user_id\":\"%s\",\"role\":\"member\"}".formatted(guest.id().value());
        product.robot().post(members, joining).is(200);
        Until.see(() -> guest.rest().get(ME).text("/org/id"), organization::equals);

        try (Live live = guest.person().listener().hear("/topic/" + organization + ".power")) {
            live.next(frame -> frame.json().path("kind").asString().equals("beat"));
            product.robot().delete(members + "/" + guest.id().value()).is(200);
            assertThat(live.next(frame -> frame.command().equals("ERROR")).headers())
                    .containsEntry("message", "forbidden");
        }
        guest.rest().get("/api/v1/organizations/" + organization).isProblem(404, "not-found");
        assertThat(guest.rest().get(ME).body().path("organizations")).isEmpty();
    }
}
