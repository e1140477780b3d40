package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.SystemRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The matrix holds at a command, a query and a topic alike.
class RolesIT {

    private static final String SWITCH = "/api/v1/power/outlets/pdu-2:7/off?dry_run=true";
    private static final String CONNECTION_ENDED = "ERROR";

    private final Product product = Product.shared();

    @ParameterizedTest
    @EnumSource(SystemRole.class)
    void a_role_may_do_what_its_row_says_and_nothing_else(SystemRole role) {
        Person person = product.person(role.word());
        Rest rest = person.rest();

        assertThat(rest.post(SWITCH, "{}").status())
                .isEqualTo(may(role, "power:execute") ? 200 : 403);
        assertThat(rest.get("/api/v1/power/pdus").status())
                .isEqualTo(may(role, "power:read") ? 200 : 403);
        assertThat(rest.get("/api/v1/audit/events").status())
                .isEqualTo(may(role, "audit:read") ? 200 : 403);
        assertThat(rest.post("/api/v1/sources/pdu-3/enable?dry_run=true", "").status())
                .isEqualTo(may(role, "sources:write") ? 200 : 403);
        assertThat(rest.get("/api/v1/admin/service-accounts").status())
                .isEqualTo(role.role().platform() && may(role, "users:read") ? 200 : 403);
        assertThat(isHeard(person, "audit")).isEqualTo(may(role, "audit:read"));
    }

    @ParameterizedTest
    @EnumSource(SystemRole.class)
    void every_role_hears_the_frames_of_power(SystemRole role) {
        try (Live live = product.person(role.word()).listener().hear(product.topic("power"))) {
            var beat = live.next(frame -> frame.json().path("kind").asString().equals("beat"));
            assertThat(beat.json().path("topic").asString()).isEqualTo("power");
        }
    }

    @Test
    void without_a_proof_nobody_reads_writes_or_listens() {
        Rest nobody = new Rest(product.url(), List.of());
        nobody.get("/api/v1/power/pdus").isProblem(401, "unauthenticated");
        nobody.post(SWITCH, "{}").isProblem(401, "unauthenticated");
        Rest.bearer(product.url(), "no.such.token")
                .get("/api/v1/power/pdus")
                .isProblem(401, "invalid-token");
        try (Live live = Live.open(product.url(), List.of())) {
            assertThat(live.next(_ -> true).command()).isEqualTo(CONNECTION_ENDED);
        }
    }

    @Test
    void a_session_needs_its_token_to_write_and_the_own_origin_to_listen() {
        Person operator = product.person("operator");
        Rest bare = new Rest(product.url(), List.of("Cookie", operator.cookie()));
        bare.get("/api/v1/power/pdus").is(200);
        bare.post(SWITCH, "{}").isProblem(403, "csrf-failed");
        var foreign = List.of("Cookie", operator.cookie(), "Origin", "http://evil.example.com");
        try (Live live = Live.open(product.url(), foreign, "X-CSRF-Token:" + operator.csrf())) {
            assertThat(live.next(_ -> true).command()).isEqualTo(CONNECTION_ENDED);
        }
    }

    @Test
    void a_topic_of_another_organization_is_forbidden() {
        try (Live live =
                product.person("viewer")
                        .listener()
                        .hear("/topic/00000000-0000-4000-8000-000000000000.power")) {
            assertThat(live.next(_ -> true).command()).isEqualTo(CONNECTION_ENDED);
        }
    }

    /// The next subscription, or its refusal, shows what became of this one.
    private boolean isHeard(Person person, String feature) {
        try (Live live = person.listener().hear(product.topic(feature))) {
            String power = product.topic("power");
            live.subscribe(power);
            return !live.next(frame ->
                            frame.command().equals(CONNECTION_ENDED)
                                    || frame.destination().equals(power))
                    .command()
                    .equals(CONNECTION_ENDED);
        }
    }

    private static boolean may(SystemRole role, String permission) {
        return role.role().permissions().contains(Permission.of(permission));
    }
}
