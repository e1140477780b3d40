package com.opscenter.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// One thing of the house for every place of the API where one is named, made where the lab has
/// none.
final class HouseThings {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final String API = "/api/v1";
    private static final String OUTLET = "pdu-1:6";
    private static final String MONITOR = "librenms-1:3";
    private static final String INTRUDER = "203.0.113.207";
    private static final String NOBODYS_ADDRESS = "203.0.113.208";
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LETTERS = Pattern.compile("^[a-z]+");
    private static final long BRUTE_FORCE = 2_001_219;

    private final Map<String, String> ids = new HashMap<>();
    private final Deque<String> made = new ArrayDeque<>();
    private final Rest admin;

    /// @param admin an administrator's browser
    HouseThings(Rest admin) {
        this.admin = admin;
    }

    void make(Product product) {
        String house = "/organizations/{org_id}";
        ids.put(house, product.organization());
        ids.put(house + "/members/{user_id}", admin.get(API + "/auth/me").text("/id"));
        ids.put(house + "/invitations/{invitation_id}", invitation(product.organization()));
        ids.put(house + "/api-keys/{key_id}", key(product.organization()));
        ids.put("/account/api-keys/{key_id}", ids.get(house + "/api-keys/{key_id}"));
        ids.put("/account/uc-api-keys/{key_id}", ids.get(house + "/api-keys/{key_id}"));
        ids.put("/account/sessions/{id}", first("/account/sessions", "id"));
        ids.put("/credentials/{id}", first("/credentials", "id"));
        ids.put("/sources/{id}", "pdu-1");
        ids.put("/sources/drift/{id}", drift(product));
        ids.put("/power/outlets/{id}", OUTLET);
        ids.put("/power/pdus/{id}", "pdu-1");
        ids.put("/network/switches/{id}", "zyxel-3");
        ids.put("/network/switches/{id}/ports/{n}", "3");
        ids.put("/network/wan/{id}", "wan1");
        ids.put("/uptime/monitors/{id}", MONITOR);
        String monitor = "/uptime/monitors/" + MONITOR;
        ids.put("/uptime/monitors/{id}/graphs/{graph}", first(monitor + "/graphs", "name"));
        ids.put("/uptime/monitors/{id}/sensors/{sensor}", first(monitor + "/sensors", "id"));
        ids.put("/alerts/rules/{id}", rule());
        ids.put("/commands/{id}", command());
        ids.put("/jobs/{id}", job());
        ids.put("/account/export/{job_id}", ownData());
        intrusion(product);
        ids.put("/security/events/{id}", first("/security/events?src_ip=" + INTRUDER, "id"));
        ids.put("/alerts/{id}", first("/security/events?src_ip=" + INTRUDER, "alertId"));
        ids.put("/security/blocks/{ip}", block());
        ids.put("/audit/events/{id}", first("/audit/events", "id"));
        ids.put("/audit/correlations/{id}", first("/audit/events", "correlationId"));
    }

    /// Two addresses of one operation.
    ///
    /// @param there about a thing of the house
    /// @param none about one that never was, and looks alike
    record Pair(String there, String none) {}

    /// Empty where the operation names something unknown here.
    Optional<Pair> paths(Operation operation) {
        Matcher variable = VARIABLE.matcher(operation.path());
        StringBuilder there = new StringBuilder();
        StringBuilder none = new StringBuilder();
        int from = 0;
        while (variable.find()) {
            String id = ids.get(operation.path().substring(API.length(), variable.end()));
            if (id == null) {
                return Optional.empty();
            }
            String between = operation.path().substring(from, variable.start());
            there.append(between).append(id);
            none.append(between).append(alike(id));
            from = variable.end();
        }
        String rest = operation.path().substring(from);
        return Optional.of(new Pair(there + rest, none + rest));
    }

    private static String alike(String id) {
        if (UUIDS.matcher(id).matches()) {
            return UUID.randomUUID().toString();
        }
        return id.equals(INTRUDER) ? NOBODYS_ADDRESS : LETTERS.matcher(id).replaceFirst("none");
    }

    /// As it was before.
    void discard(Product product) {
        made.forEach(one -> admin.delete(one));
        product.switchBack();
        product.awaitNominal();
    }

    /// The member of the first thing in a list, whatever the list is called.
    private String first(String list, String member) {
        return Until.see(() -> things(list), things -> things.at("/0/" + member).isString())
                .at("/0/" + member)
                .asString();
    }

    private JsonNode things(String list) {
        JsonNode body = admin.get(API + list).is(200).body();
        return body.isArray()
                ? body
                : body.valueStream().filter(JsonNode::isArray).findFirst().orElse(body);
    }

    private String invitation(String organization) {
        String body =
                "{\"email\":\"%s@example.com\",\"role\":\"member\"}".formatted(OwnPeople.name());
        String path = API + "/organizations/" + organization;
        String id = admin.post(path + "/invite", body).is(201).text("/id");
        made.push(path + "/invitations/" + id);
        return id;
    }

    private String key(String organization) {
        String more = ",\"org_id\":\"" + organization + "\"";
        OwnKey key = OwnKey.of(admin, OwnKey.wish("\"power:read\"", more));
        made.push(key.path());
        return key.id();
    }

    private String drift(Product product) {
        ended(admin.post(API + "/power/outlets/" + OUTLET + "/off", "{}"));
        product.pdu("pdu-1").press(6, true);
        Polls.now(admin, "pdu-1");
        return first("/sources/drift?domain=infra", "id");
    }

    private String rule() {
        String body =
                """
                {"id":"%s","name":"Of the house","severity":"info",
                 "when":{"metric":"pdu.current","entity":"pdu/pdu-1","above":100000,"forSeconds":0}}
                """
                        .formatted(OwnPeople.name());
        String id = admin.post(API + "/alerts/rules", body).is(201).text("/id");
        made.push(API + "/alerts/rules/" + id);
        return id;
    }

    private String command() {
        return admin.post(API + "/sources/pdu-1/poll", "{}").is(202).text("/id");
    }

    private String job() {
        String name = OwnPeople.name();
        String body = "{\"email\":\"%1$s@example.com\",\"username\":\"%1$s\"}".formatted(name);
        String person = admin.post(OwnPeople.USERS, body).is(201).text("/id");
        made.push(OwnPeople.one(person));
        String many = "{\"user_ids\":[\"%s\"],\"reason\":\"a test\"}".formatted(person);
        return admin.post(OwnPeople.USERS + "/bulk/activate", many).is(200).text("/job_id");
    }

    private String ownData() {
        return admin.post(API + "/account/export", "{}").is(202).text("/id");
    }

    private void intrusion(Product product) {
        product.opnsense().truth().alert(BRUTE_FORCE, INTRUDER, "10.20.0.15", 22);
        Polls.now(admin, "opnsense-1");
        String alert = first("/security/events?src_ip=" + INTRUDER, "alertId");
        admin.post(API + "/alerts/" + alert + "/resolve", "{\"note\":\"a test\"}").is(200);
    }

    private String block() {
        String ask =
                "{\"ip\":\"%s\",\"reason\":\"a test\",\"sourceIds\":[\"opnsense-1\"]}"
                        .formatted(INTRUDER);
        ended(admin.post(API + "/security/blocks", ask));
        ended(admin.delete(API + "/security/blocks/" + INTRUDER));
        return INTRUDER;
    }

    private void ended(Answer asked) {
        admin.get(API + "/commands/" + asked.is(202).text("/id") + "?wait=30").is(200);
    }
}
