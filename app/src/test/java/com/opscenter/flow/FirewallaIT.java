package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.firewalla.Account;
import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.opnsense.LabOpnsense;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what a Firewalla sees to a stranger who is kept out at every firewall.
class FirewallaIT {

    private static final String BLOCKS = "/api/v1/security/blocks";
    private static final String STRANGER = DemoFirewalla.SCANNER;

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final Account account = product.firewalla().truth();
    private final LabOpnsense opnsense = product.opnsense();

    @BeforeEach
    void begin() {
        product.firewalla().mend();
        opnsense.mend();
    }

    @AfterEach
    void end() {
        product.firewalla().mend();
        account.online(DemoFirewalla.BOX, true);
        account.alarms().forEach(alarm -> account.delete(alarm.aid()));
        account.rules().forEach(rule -> account.remove(rule.id()));
        Polls.now(robot, "firewalla-1");
        Until.see(() -> open().body().path("items").size(), left -> left == 0);
        product.awaitNominal();
    }

    private Answer open() {
        return robot.get("/api/v1/alerts?source=firewalla-1&state=open").is(200);
    }

    private Answer arrived() {
        return Until.see(this::open, now -> now.body().path("items").size() == 1);
    }

    private String level() {
        return robot.get("/api/v1/ops/verdict").text("/level");
    }

    private Answer ended(Answer asked) {
        return robot.get("/api/v1/commands/" + asked.is(202).text("/id") + "?wait=30").is(200);
    }

    @Test
    void a_port_scan_is_an_alert_and_an_event_until_it_is_archived() {
        long aid = DemoFirewalla.scan(account);
        Polls.now(robot, "firewalla-1");
        Answer listed = arrived();
        String id = listed.text("/items/0/id");
        assertThat(listed.text("/items/0/title")).isEqualTo("Security activity");
        assertThat(listed.text("/items/0/message")).startsWith("Port scan on VLAN 20");
        assertThat(listed.text("/items/0/target/name")).isEqualTo("cam-06");
        assertThat(listed.text("/items/0/labels/src_ip")).isEqualTo(STRANGER);
        String query = "/api/v1/security/events?src_ip=" + STRANGER;
        Answer seen =
                Until.see(() -> robot.get(query), now -> now.body().path("items").size() == 1);
        Answer event = robot.get("/api/v1/security/events/" + seen.text("/items/0/id")).is(200);
        assertThat(event.text("/source")).isEqualTo("firewalla-1");
        assertThat(event.text("/raw/gid")).isEqualTo(DemoFirewalla.BOX);
        assertThat(event.body().toString()).doesNotContain("lab-canary");
        account.archive(aid);
        Polls.now(robot, "firewalla-1");
        Answer over =
                Until.see(
                        () -> robot.get("/api/v1/alerts/" + id),
                        now -> now.text("/state").equals("resolved"));
        assertThat(over.text("/resolvedBy")).isEqualTo("source");
    }

    @Test
    void an_alarm_is_deleted_for_good_and_its_alert_ends_with_who_and_why() {
        DemoFirewalla.scan(account);
        Polls.now(robot, "firewalla-1");
        String id = arrived().text("/items/0/id");
        String path = "/api/v1/alerts/" + id;
        Rest operator = product.person("operator").rest();
        operator.post(path + "/delete", "{}").isProblem(422, "validation-failed");
        Answer done = ended(operator.post(path + "/delete", "{\"note\":\"a test of ours\"}"));
        assertThat(done.text("/status")).isEqualTo("confirmed");
        assertThat(done.text("/requestedBy/type")).isEqualTo("user");
        assertThat(account.alarms()).isEmpty();
        Answer over =
                Until.see(() -> robot.get(path), now -> now.text("/state").equals("resolved"));
        assertThat(over.text("/resolvedBy")).isEqualTo("user");
        assertThat(over.text("/resolvedNote")).isEqualTo("a test of ours");
        operator.post(path + "/delete", "{\"note\":\"again\"}").isProblem(409, "state-moved-on");
    }

    @Test
    void an_address_is_blocked_and_freed_at_every_firewall() {
        String ask = "{\"ip\":\"" + STRANGER + "\",\"reason\":\"it scans us\"}";
        Answer done = ended(product.person("operator").rest().post(BLOCKS, ask));
        assertThat(done.text("/status")).isEqualTo("confirmed");
        assertThat(done.text("/statusReason")).isEqualTo("2 of 2 confirmed");
        assertThat(account.blocked()).containsExactly(STRANGER);
        assertThat(opnsense.truth().blocked()).containsExactly(STRANGER);
        Answer freed = ended(robot.delete(BLOCKS + "/" + STRANGER));
        assertThat(freed.text("/status")).isEqualTo("confirmed");
        assertThat(account.rules()).isEmpty();
        assertThat(opnsense.truth().blocked()).isEmpty();
    }

    @Test
    void a_box_that_is_offline_is_critical_until_it_is_back() {
        account.online(DemoFirewalla.BOX, false);
        Polls.now(robot, "firewalla-1");
        assertThat(arrived().text("/items/0/title")).isEqualTo("Box offline");
        Until.see(this::level, level -> level.equals("CRITICAL"));
        account.online(DemoFirewalla.BOX, true);
        Polls.now(robot, "firewalla-1");
        product.awaitNominal();
    }
}
