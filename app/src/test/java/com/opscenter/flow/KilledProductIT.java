package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.Lab;
import com.opscenter.lab.outlet.OutletCommand;
import com.opscenter.lab.pdu.Effect;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One kill -9 at the worst moments at once: a reboot was sent and not read back, and an answer was
/// committed and not given. Then the same directory is started again.
class KilledProductIT {

    private static final String OUTLETS = "/api/v1/power/outlets/";
    private static final String KEY = "the-answer-gets-lost";

    @TempDir private static Path folder;

    private static Lab lab;
    private static Process process;
    private static Rest robot;
    private static String rebooted;
    private static String held;

    @BeforeAll
    static void kill() throws Exception {
        lab = Lab.start(folder.resolve("lab"), Optional.of(0));
        var product = new HoldsTheProduct(folder.resolve("data"), folder.resolve("lab/lab.json"));
        process = product.fork();
        robot = product.robot();
        Until.see(KilledProductIT::everythingIsRead, read -> read);
        for (int outlet = 1; outlet <= 8; outlet++) {
            robot.patch(OUTLETS + "pdu-2:" + outlet, "{\"name\":\"kept " + outlet + "\"}").is(200);
        }
        var lost =
                robot.begin(
                        OUTLETS + "pdu-2:1/off",
                        "{}",
                        "Idempotency-Key",
                        KEY,
                        HoldsTheAnswer.HEADER,
                        "yes");
        held = Until.see(product::held, location -> !location.isEmpty());
        rebooted = robot.post(OUTLETS + "pdu-1:4/reboot", "{}").is(202).text("/id");
        Until.see(() -> effects("pdu-1", 4), sent -> !sent.isEmpty());

        process.destroyForcibly().waitFor();

        assertThat(lost).failsWithin(30, TimeUnit.SECONDS);
        process = product.fork();
        robot = product.robot();
    }

    @AfterAll
    static void stop() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        lab.close();
    }

    @Test
    void the_reboot_ends_by_looking_at_the_device_which_saw_it_once() {
        Answer ended = robot.get("/api/v1/commands/" + rebooted + "?wait=30").is(200);

        assertThat(ended.text("/status")).isIn("confirmed", "unknown");
        assertThat(effects("pdu-1", 4))
                .singleElement()
                .extracting(effect -> effect.command().orElseThrow())
                .isEqualTo(OutletCommand.REBOOT);
    }

    @Test
    void the_repeated_request_gets_the_answer_that_was_lost() {
        Answer again = robot.post(OUTLETS + "pdu-2:1/off", "{}", "Idempotency-Key", KEY).is(202);

        assertThat(again.header("Location")).hasValue(held);
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        assertThat("/api/v1/commands/" + again.text("/id")).isEqualTo(held);
        robot.post(OUTLETS + "pdu-2:1/off", "{\"reason\":\"x\"}", "Idempotency-Key", KEY)
                .isProblem(422, "idempotency-key-reused");
        assertThat(robot.get(held + "?wait=30").is(200).text("/status"))
                .isIn("confirmed", "unknown");
        assertThat(effects("pdu-2", 1)).hasSize(1);
        String asked = "?type=power.OutletSwitchRequested&target=outlet/pdu-2/1";
        assertThat(robot.get("/api/v1/audit/events" + asked).is(200).body().at("/items").size())
                .isEqualTo(1);
    }

    @Test
    void everything_that_was_acknowledged_is_there() {
        for (int outlet = 1; outlet <= 8; outlet++) {
            assertThat(robot.get(OUTLETS + "pdu-2:" + outlet).is(200).text("/name"))
                    .isEqualTo("kept " + outlet);
        }
    }

    private static boolean everythingIsRead() {
        return robot.get(OUTLETS + "pdu-1:4").text("/state").equals("ON")
                && robot.get(OUTLETS + "pdu-2:8").status() == 200;
    }

    private static List<Effect> effects(String pdu, int outlet) {
        return Objects.requireNonNull(lab.pdus().get(pdu)).effects().stream()
                .filter(effect -> effect.outlet() == outlet)
                .toList();
    }
}
