package com.opscenter.lab.control;

import com.opscenter.lab.mail.LabMail;
import com.opscenter.lab.mail.Letter;
import com.opscenter.lab.mail.MailFault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the control API offers for the mail server: its mailbox, for tests and for people, and
/// breaking and mending it.
final class MailRoutes {

    static final String NAME = "mail";

    private static final String MODES =
            Arrays.stream(MailFault.values())
                    .map(MailFault::label)
                    .collect(Collectors.joining(" | "));

    private final JsonMapper json;
    private final @Nullable LabMail mail;

    MailRoutes(JsonMapper json, @Nullable LabMail mail) {
        this.json = json;
        this.mail = mail;
    }

    /// A letter as tests read it.
    record Item(String to, String from, String subject, String text, List<String> links) {

        static Item of(Letter letter) {
            return new Item(
                    String.join(", ", letter.recipients()),
                    letter.sender(),
                    letter.subject(),
                    letter.text(),
                    letter.links());
        }
    }

    static void describe(Map<String, String> index) {
        index.put("GET /mail?to={address}", "letters, newest first; without an address all");
        index.put("GET /mail/page", "the same for people");
        index.put("GET /mail/server", "its address, what it took, how it is broken");
        index.put("POST /mail/break", "{\"mode\": " + MODES + "}");
        index.put("POST /mail/mend", "everything behaves again");
    }

    /// @param query of the address, as it was sent
    Reply answer(String method, String path, List<String> parts, String query, byte[] body) {
        if (mail == null) {
            return Reply.notFound("mail server");
        }
        return switch (method + " " + String.join("/", parts)) {
            case "GET " -> Reply.ok(letters(mail, query).stream().map(Item::of).toList());
            case "GET page" -> Reply.ok(new MailPage(letters(mail, query)));
            case "GET server" -> Reply.ok(truth(mail));
            case "POST break" -> breakIn(mail, body);
            case "POST mend" -> {
                mail.mend();
                yield Reply.ok(truth(mail));
            }
            default -> Reply.notAllowed(method, path);
        };
    }

    private static List<Letter> letters(LabMail mail, String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith("to="))
                .map(part -> decoded(part.substring("to=".length())))
                .findFirst()
                .map(mail.mailbox()::to)
                .orElseGet(mail.mailbox()::all);
    }

    /// A plus sign belongs to an address more often than it is a space.
    private static String decoded(String value) {
        return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private Reply breakIn(LabMail mail, byte[] body) {
        JsonNode fields = Input.object(json, body).orElseGet(json::createObjectNode);
        Optional<MailFault> fault = MailFault.labelled(fields.path("mode").asString(""));
        fault.ifPresent(mail::breakWith);
        return fault.isPresent()
                ? Reply.ok(truth(mail))
                : Reply.invalid("mode", "must be one of " + MODES);
    }

    private static Map<String, Object> truth(LabMail mail) {
        return Map.of(
                "address",
                mail.address(),
                "connections",
                mail.connections(),
                "letters",
                mail.mailbox().all().size(),
                "broken",
                mail.broken().stream().map(MailFault::label).sorted().toList());
    }
}
