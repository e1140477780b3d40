package com.opscenter.lab.hostmon;

import com.opscenter.lab.hostmon.StatusBoard.Beat;
import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.http.Request;
import com.opscenter.lab.http.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The board as two monitors tell it: a report of HostMonitor (`/tests.json`, in parts with
/// `?limit=`), and the status page `home` of Uptime Kuma.
final class StatusApi implements Service {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(DemoHostmon.ZONE);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final String WAIT = "4";
    private static final Duration AHEAD = Duration.ofHours(2);

    private final StatusBoard board;
    private final String credential;
    private volatile Set<Fault> faults = Set.of();

    StatusApi(StatusBoard board, String token) {
        this.board = board;
        this.credential = "Bearer " + token;
    }

    @Override
    public void breakWith(Set<Fault> broken) {
        faults = broken;
    }

    @Override
    public boolean changes(Request request) {
        return false;
    }

    @Override
    public Answer answer(Request request) {
        if (faults.contains(Fault.THROTTLED)) {
            return new Answer(429, "text/plain", "Too Many Requests").with("Retry-After", WAIT);
        }
        boolean report = request.path().equals("/tests.json");
        boolean known = credential.equals(request.headers().get("authorization"));
        if ((report && !known) || faults.contains(Fault.WRONG_TOKEN)) {
            return new Answer(401, "text/plain", "Unauthorized");
        }
        if (faults.contains(Fault.ERROR_INSIDE)) {
            return Answer.json(200, Map.of("status", "fail", "msg", "database is locked"));
        }
        return switch (request.path()) {
            case "/tests.json" -> report(request);
            case "/api/status-page/home" -> tagged(request, page());
            case "/api/status-page/heartbeat/home" -> tagged(request, beats());
            default -> Answer.json(404, Map.of("status", "fail", "msg", "Not Found"));
        };
    }

    private static Answer tagged(Request request, Object body) {
        Answer whole = Answer.json(200, body);
        String tag = "W/\"" + Integer.toHexString(whole.body().hashCode()) + "\"";
        return tag.equals(request.headers().get("if-none-match"))
                ? new Answer(304, "application/json", "").with("ETag", tag)
                : whole.with("ETag", tag);
    }

    private Answer report(Request request) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (HostTest test : board.tests()) {
            List<Beat> beats = board.beats(test.id());
            if (!beats.isEmpty()) {
                rows.add(row(test, beats.getLast()));
            }
        }
        int limit = Integer.parseInt(request.parameter("limit").orElse("1000"));
        int offset = Integer.parseInt(request.parameter("offset").orElse("0"));
        int end = Math.min(rows.size(), offset + limit);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("total", rows.size());
        body.put("tests", rows.subList(Math.min(offset, end), end));
        if (end < rows.size()) {
            boolean endless = faults.contains(Fault.ENDLESS_PAGES);
            body.put("next", "?limit=" + limit + "&offset=" + (endless ? offset : end));
        }
        return tagged(request, body);
    }

    private Map<String, Object> row(HostTest test, Beat beat) {
        return Map.of(
                "testid", test.id(),
                "testname", test.name(),
                "status", beat.outcome().words(),
                "eventtime", LOCAL.format(shown(beat.at())),
                "reply", beat.message(),
                "testmethod", test.method());
    }

    private Instant shown(Instant at) {
        return faults.contains(Fault.CLOCK_AHEAD) ? at.plus(AHEAD) : at;
    }

    private Map<String, Object> page() {
        List<Map<String, Object>> monitors =
                board.tests().stream()
                        .map(test -> Map.<String, Object>of("id", test.id(), "name", test.name()))
                        .toList();
        return Map.of(
                "config", Map.of("slug", "home", "published", true),
                "publicGroupList", List.of(Map.of("id", 1, "monitorList", monitors)));
    }

    private Map<String, Object> beats() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (HostTest test : board.tests()) {
            List<Object> list = new ArrayList<>();
            for (Beat beat : board.beats(test.id())) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("status", beat.outcome().number());
                one.put("time", UTC.format(shown(beat.at())));
                one.put("msg", beat.message());
                one.put("ping", beat.ping());
                list.add(one);
            }
            all.put(Integer.toString(test.id()), list);
        }
        return Map.of("heartbeatList", all, "uptimeList", Map.of());
    }
}
