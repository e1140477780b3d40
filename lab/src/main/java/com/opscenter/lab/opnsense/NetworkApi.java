package com.opscenter.lab.opnsense;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gateways, interfaces, the firewall log, loaded rules and firmware. Numbers are texts, as there.
final class NetworkApi {

    private static final String LAN = "lan";

    private final Firewall firewall;

    NetworkApi(Firewall firewall) {
        this.firewall = firewall;
    }

    /// `gateway_status.php`; what is translated is in another language on purpose.
    Answer gateways() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Line line : firewall.lines()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("name", line.gateway());
            item.put("address", line.isDown() ? "~" : line.address());
            item.put("status", line.state());
            item.put("loss", text(line.lossPermille() / 10.0, "%"));
            item.put("delay", text(line.delayMicros() / 1000.0, "ms"));
            item.put("stddev", text(line.delayMicros() / 9000.0, "ms"));
            item.put("monitor", line.address());
            item.put("status_translated", line.isDown() ? "Offline" : "En ligne");
            items.add(item);
        }
        return Answer.json(
                200, Map.of("items", items, "status", items.isEmpty() ? "failed" : "ok"));
    }

    private static String text(double value, String unit) {
        return String.format(Locale.ROOT, "%.1f %s", value, unit);
    }

    /// The grid, which a GET has no rows of.
    Answer search(boolean post) {
        List<Map<String, Object>> rows =
                firewall.lines().stream()
                        .map(line ->
                                Map.<String, Object>of(
                                        "name", line.gateway(),
                                        "gateway", line.address(),
                                        "if", line.identifier(),
                                        "interface", line.device(),
                                        "disabled", false,
                                        "defaultgw", line.identifier().equals("wan")))
                        .toList();
        return grid(post ? rows : List.of());
    }

    private static Answer grid(List<?> rows) {
        return Answer.json(
                200,
                Map.of("total", rows.size(), "rowCount", rows.size(), "current", 1, "rows", rows));
    }

    Answer traffic() {
        Map<String, Object> interfaces = new LinkedHashMap<>();
        for (Line line : firewall.lines()) {
            interfaces.put(
                    line.identifier(),
                    Map.of(
                            "device", line.device(),
                            "name", line.gateway(),
                            "bytes received", Long.toString(line.rxBytes()),
                            "bytes transmitted", Long.toString(line.txBytes()),
                            "line rate", "1000000000 bit/s"));
        }
        double time = firewall.now().toEpochMilli() / 1000.0;
        return Answer.json(200, Map.of("interfaces", interfaces, "time", time));
    }

    Answer overview() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Line line : firewall.lines()) {
            all.add(
                    Map.of(
                            "identifier", line.identifier(),
                            "device", line.device(),
                            "status", line.isDown() ? "no carrier" : "up",
                            "addr4", line.own() + "/30",
                            "gateways", List.of(line.address())));
        }
        all.add(
                Map.of(
                        "identifier",
                        LAN,
                        "device",
                        "igb2",
                        "status",
                        "up",
                        "addr4",
                        "10.20.0.1/24"));
        return Answer.json(200, all);
    }

    Answer log(Request request) {
        int most = number(request.parameter("limit").orElse(""), 100);
        int after = number(request.parameter("digest").orElse(""), -1);
        return Answer.json(
                200,
                firewall.packets(after, most).stream()
                        .map(packet ->
                                Map.ofEntries(
                                        Map.entry("__timestamp__", packet.at().toString()),
                                        Map.entry("__host__", "fw.lab.invalid"),
                                        Map.entry("__digest__", Integer.toString(packet.number())),
                                        Map.entry("action", "block"),
                                        Map.entry("dir", "in"),
                                        Map.entry("interface", "igb0"),
                                        Map.entry("src", packet.src()),
                                        Map.entry("dst", packet.dst()),
                                        Map.entry("srcport", Integer.toString(packet.srcPort())),
                                        Map.entry("dstport", Integer.toString(packet.dstPort())),
                                        Map.entry("protoname", "tcp"),
                                        Map.entry("ipversion", "4"),
                                        Map.entry("label", "Default deny / state violation rule"),
                                        Map.entry("rid", "02f4bab031b57d1e30553ce08e0ec131")))
                        .toList());
    }

    private static int number(String written, int otherwise) {
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : otherwise;
    }

    /// `pfctl -vvsr`: rules name their tables with how many addresses are in them.
    Answer rules(String section) {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("@0 scrub in all fragment reassemble", Map.of("evaluations", 10));
        rules.put("@1 block drop in log inet all label \"02f4bab\"", Map.of("evaluations", 9));
        if (firewall.isAliasUsed()) {
            rules.put(
                    "@2 block drop in log quick on igb0 inet from <%s:%d> to any label \"a1\""
                            .formatted(Firewall.ALIAS, firewall.blocked().size()),
                    Map.of("evaluations", 8));
        }
        rules.put("@3 pass out inet all flags S/SA keep state", Map.of("evaluations", 7));
        return section.equals("rules")
                ? Answer.json(200, Map.of("rules", Map.of("filter rules", rules)))
                : Answer.json(200, List.of());
    }

    /// It never looks by itself, so `none` is also what is not known.
    Answer firmware() {
        String latest = firewall.latest();
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("product_id", "opnsense");
        product.put("product_version", "26.1.9");
        product.put("product_latest", latest.isEmpty() ? "26.1.9" : latest);
        product.put("product_check", null);
        return Answer.json(
                200,
                Map.of(
                        "status",
                        latest.isEmpty() ? "none" : "update",
                        "status_msg",
                        latest.isEmpty() ? "" : "There is 1 update available.",
                        "status_reboot",
                        "0",
                        "product",
                        product));
    }
}
