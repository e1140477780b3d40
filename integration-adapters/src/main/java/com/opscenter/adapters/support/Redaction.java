package com.opscenter.adapters.support;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes secrets out of lines: those of the source itself wherever they stand, and what devices
/// usually write before theirs. A line is shown to people who may not see secrets.
public final class Redaction {

    private static final String HIDDEN = "***";
    private static final int SHORTEST = 4;

    /// `password=x`, `community: x`, `snmp-server community x RO`, `token "x"`. The value ends at a
    /// blank or, in quotes, with the quote.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(\\b(?:pass(?:word|wd|phrase)?|pwd|secret|community|token|api[-_]?key"
                            + "|psk|private[-_]?key|auth[-_]?key|priv[-_]?key)"
                            + "\\b(?: string)?[\"']?\\s*+(?:[=:]\\s*+|is\\s++)?(?:[0-9] )?)"
                            + "(\"[^\"]*\"|'[^']*'|[^\\s,;\"')]+)");

    /// `Authorization: Bearer x`, `Basic x`.
    private static final Pattern HEADER =
            Pattern.compile("(?i)\\b((?:bearer|basic)\\s+)([A-Za-z0-9+/=._~-]{8,})");

    /// `scheme://user:secret@host`.
    private static final Pattern URL = Pattern.compile("(://[^\\s:/@]{0,255}:)([^\\s@]{1,255})(@)");

    /// Words after a name that are no value: `password for root`, `wrong community from 10.0.0.1`.
    private static final Pattern NO_VALUE =
            Pattern.compile(
                    "(?i)for|from|of|was|is|has|changed|failed|failure|authentication|expired|and"
                            + "|or|in|to|not|on|the|string|mismatch|incorrect|invalid|accepted"
                            + "|required|prompt|rejected|by|with|at");

    private final List<String> own;

    /// @param own the secrets of the source
    public Redaction(Collection<String> own) {
        this.own = own.stream().filter(secret -> secret.length() >= SHORTEST).toList();
    }

    public String of(String text) {
        String clean = text;
        for (String secret : own) {
            clean = clean.replace(secret, HIDDEN);
        }
        clean =
                NAMED.matcher(clean)
                        .replaceAll(found ->
                                NO_VALUE.matcher(found.group(2)).matches()
                                        ? Matcher.quoteReplacement(found.group())
                                        : Matcher.quoteReplacement(found.group(1) + HIDDEN));
        clean = HEADER.matcher(clean).replaceAll("$1***");
        return URL.matcher(clean).replaceAll("$1***$3");
    }
}
