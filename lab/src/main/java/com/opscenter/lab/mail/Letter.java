package com.opscenter.lab.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A letter as it was taken.
///
/// @param recipients of the envelope
/// @param headers by their names in small letters, decoded
/// @param text decoded
public record Letter(
        Instant at,
        String sender,
        List<String> recipients,
        Map<String, String> headers,
        String text) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    public Letter {
        recipients = List.copyOf(recipients);
        headers = Map.copyOf(headers);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String subject() {
        return header("subject");
    }

    /// Every address of a page its text shows.
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    public boolean isTo(String address) {
        return recipients.stream().anyMatch(address::equalsIgnoreCase);
    }
}
