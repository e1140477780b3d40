package com.opscenter.lab.control;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The control API without its transport: method, path and body in, reply out.
final class Routes {

    private final List<PeerRoutes<?>> kinds;
    private final SenderRoutes senders;
    private final MailRoutes mail;

    Routes(JsonMapper json, Peers peers) {
        kinds =
                List.of(
                        new PduRoutes(json, peers.pdus()),
                        new SwitchRoutes(json, peers.switches()),
                        new ConsoleRoutes(json, peers.consoles()),
                        new RouterRoutes(json, peers.routers()),
                        new LibreNmsRoutes(json, peers.libreNms()),
                        new OpnsenseRoutes(json, peers.opnsense()),
                        new HostmonRoutes(json, peers.hostmons()),
                        new FirewallaRoutes(json, peers.firewallas()));
        senders = new SenderRoutes(json);
        mail = new MailRoutes(json, peers.mail());
    }

    Reply answer(String method, String path, byte[] body) {
        return answer(method, path, "", body);
    }

    /// @param query what follows the question mark, as it was sent
    Reply answer(String method, String path, String query, byte[] body) {
        List<String> parts = Arrays.stream(path.split("/")).filter(p -> !p.isEmpty()).toList();
        if (parts.isEmpty()) {
            return method.equals("GET") ? Reply.ok(index()) : Reply.notAllowed(method, path);
        }
        List<String> after = parts.subList(1, parts.size());
        if (parts.getFirst().equals(SenderRoutes.NAME)) {
            return senders.answer(method, path, after, body);
        }
        if (parts.getFirst().equals(MailRoutes.NAME)) {
            return mail.answer(method, path, after, query, body);
        }
        return kinds.stream()
                .filter(kind -> kind.name().equals(parts.getFirst()))
                .findFirst()
                .map(kind -> kind.answer(method, path, after, body))
                .orElseGet(() -> Reply.notFound(path));
    }

    private Map<String, String> index() {
        Map<String, String> index = new LinkedHashMap<>();
        kinds.forEach(kind -> kind.describe(index));
        SenderRoutes.describe(index);
        MailRoutes.describe(index);
        return index;
    }
}
