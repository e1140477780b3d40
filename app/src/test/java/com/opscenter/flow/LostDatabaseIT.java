package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Without its database the product says so and comes back by itself.
class LostDatabaseIT {

    private static final String OUTLET = "/api/v1/power/outlets/pdu-2:8";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private boolean away;

    @AfterEach
    void bring_it_back() throws Exception {
        if (away) {
            product.startDatabase();
        }
    }

    @Test
    void meanwhile_requests_are_answered_503_and_afterwards_everything_goes_on() throws Exception {
        Rest person = product.person("admin").rest();
        product.stopDatabase();
        away = true;

        Answer refused = robot.post(OUTLET + "/on", "{}").isProblem(503, "storage-unavailable");
        assertThat(refused.header("Retry-After")).isPresent();
        Answer unread = robot.get(OUTLET).isProblem(503, "storage-unavailable");
        assertThat(unread.header("Retry-After")).isPresent();
        assertThat(unread.http().body()).doesNotContain("jdbc", "Hikari", "127.0.0.1");
        robot.post("/oauth2/token", "{}", "Authorization", "Basic cm9ib3Q6c2VjcmV0")
                .isProblem(503, "storage-unavailable");
        Rest nobody = new Rest(product.url(), List.of());
        Rest unknown = new Rest(product.url(), List.of("Authorization", "Bearer nobody-knows"));
        for (Rest anybody : List.of(robot, nobody, unknown, person)) {
            Answer health = anybody.get("/api/v1/health").is(503);
            assertThat(health.text("/checks/database")).isEqualTo("down");
        }

        product.startDatabase();
        away = false;

        Until.see(
                () -> robot.get("/api/v1/health").text("/checks/database"),
                seen -> seen.equals("up"));
        Answer on = Until.see(() -> robot.post(OUTLET + "/on", "{}"), seen -> seen.status() == 202);
        assertThat(ended(on)).isEqualTo("confirmed");
        try (Live live = product.listener().hear(product.topic("power"))) {
            live.next(frame -> frame.json().path("kind").asString().equals("beat"));
            Answer off = robot.post(OUTLET + "/off", "{}").is(202);
            new Chain(live, "outlet/pdu-2/8")
                    .until(value -> value.path("state").asString().equals("OFF"));
            assertThat(ended(off)).isEqualTo("confirmed");
        }
    }

    private String ended(Answer asked) {
        return robot.get("/api/v1/commands/" + asked.text("/id") + "?wait=30").text("/status");
    }
}
