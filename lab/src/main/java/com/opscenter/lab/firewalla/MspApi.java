package com.opscenter.lab.firewalla;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.http.Request;
import com.opscenter.lab.http.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The API without its transport: a request in, an answer out.
final class MspApi implements Service {

    private static final String ROOT = "/v2/";
    private static final String WAIT = "4";
    private static final Duration AHEAD = Duration.ofHours(2);

    private final Account account;
    private final String credential;
    private final AlarmsApi alarms;
    private final FlowsApi flows;
    private final RulesApi rules;
    private volatile Set<Fault> faults = Set.of();

    MspApi(Account account, String token) {
        this.account = account;
        this.credential = "Token " + token;
        this.alarms = new AlarmsApi(account);
        this.flows = new FlowsApi(account);
        this.rules = new RulesApi(account);
    }

    @Override
    public void breakWith(Set<Fault> broken) {
        faults = broken;
        account.ahead(broken.contains(Fault.CLOCK_AHEAD) ? AHEAD : Duration.ZERO);
    }

    @Override
    public boolean changes(Request request) {
        return !request.method().equals("GET");
    }

    @Override
    public Answer answer(Request request) {
        if (!request.path().startsWith(ROOT)) {
            return Answer.html(200, "<!DOCTYPE html><title>Firewalla MSP</title>");
        }
        if (faults.contains(Fault.THROTTLED)) {
            return new Answer(429, "text/plain", "Too Many Requests").with("Retry-After", WAIT);
        }
        boolean known = credential.equals(request.headers().get("authorization"));
        boolean readOnly = faults.contains(Fault.READ_ONLY) && changes(request);
        if (!known || readOnly || faults.contains(Fault.WRONG_TOKEN)) {
            return new Answer(401, "text/plain; charset=utf-8", "Permission Denied");
        }
        if (faults.contains(Fault.ERROR_INSIDE)) {
            return Answer.json(200, Map.of("error", "An unexpected error occurred"));
        }
        List<String> parts = List.of(request.path().substring(ROOT.length()).split("/", -1));
        return answer(request, parts);
    }

    private Answer answer(Request request, List<String> parts) {
        boolean get = request.method().equals("GET");
        boolean deaf = faults.contains(Fault.DEAF);
        String kind = parts.getFirst();
        int length = parts.size();
        if (kind.equals("alarms") && length == 3) {
            return alarms.one(request.method(), parts.get(1), parts.get(2), deaf);
        }
        if (kind.equals("rules") && !get && length == 1) {
            String type = request.headers().getOrDefault("content-type", "");
            return rules.add(type, request.body(), deaf);
        }
        if (kind.equals("rules") && !get && length <= 3) {
            String what = length == 3 ? parts.get(2) : "";
            return rules.change(request.method(), parts.get(1), what, deaf);
        }
        if (!get || length != 1) {
            return Answer.json(404, Map.of("message", "Not Found"));
        }
        return switch (kind) {
            case "boxes" -> boxes();
            case "devices" ->
                    Answer.json(
                            200,
                            account.devices().stream().map(one -> one.row(account.now())).toList());
            case "alarms" -> alarms.list(request, faults.contains(Fault.ENDLESS_PAGES));
            case "flows" -> flows(request);
            case "rules" -> rules.list();
            default -> Answer.json(404, Map.of("message", "Not Found"));
        };
    }

    private Answer flows(Request request) {
        if (faults.contains(Fault.FLOWS_DENIED)) {
            return new Answer(403, "text/plain; charset=utf-8", "Permission Denied");
        }
        return request.parameter("cursor").isPresent() && faults.contains(Fault.LISTS_CRASHED)
                ? Answer.html(500, "<html><title>Server Error</title></html>")
                : flows.list(request, faults.contains(Fault.ENDLESS_PAGES));
    }

    private Answer boxes() {
        List<MspAlarm> active = account.alarms().stream().filter(MspAlarm::active).toList();
        return Answer.json(200, account.boxes().stream().map(box -> row(box, active)).toList());
    }

    private Map<String, Object> row(MspBox box, List<MspAlarm> active) {
        long devices =
                account.devices().stream().filter(one -> one.gid().equals(box.gid())).count();
        long rulesThere =
                account.rules().stream().filter(one -> one.gid().equals(box.gid())).count();
        long alarmsThere = active.stream().filter(one -> one.gid().equals(box.gid())).count();
        return box.row(account.now(), (int) devices, (int) rulesThere, (int) alarmsThere);
    }
}
