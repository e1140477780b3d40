package com.opscenter.adapters.support;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Takes secrets out of lines: those of the source itself wherever they stand, and what devices
/// usually write before theirs. A line is shown to people who may not see secrets.
public final class Redaction {

    private static final String HIDDEN = "***";
    private static final int SHORTEST = 4;

    /// What is no value after a name: `password for root`, `wrong community from 10.0.0.1`, what is
    /// hidden already.
    private static final String NO_VALUE =
            "(?!(?:for|from|of|was|is|has|changed|failed|failure|authentication|expired|and"
                    + "|or|in|to|not|on|the|string|mismatch|incorrect|invalid|accepted"
                    + "|required|prompt|rejected|by|with|at|null|true|false)(?:[\\s,;\"')]|$)"
                    + "|([\"'])\\*{3}\\2)";

    private static final String NAME =
            "(?i)(\\b(?:pass(?:word|wd|phrase)?|pwd|secret|community|token|psk"
                    + "|(?:api|private|auth|priv|secret|access|encryption|wpa)[-_]?key)"
                    + "\\b(?: string)?+[\"']?+\\s*+(?:[=:]\\s*+|is\\s++)?+(?:[0-9] )?+)"
                    + NO_VALUE
                    + "(\"[^\"]*\"|'[^']*'|";

    /// `password=x`, `community: x`, `snmp-server community x RO`, `token "x"`. The value ends at a
    /// blank or, in quotes, with the quote.
    private static final Pattern NAMED = Pattern.compile(NAME + "[^\\s,;\"')]+)");

    /// The same to the end of the line.
    private static final Pattern NAMED_TO_END = Pattern.compile(NAME + "[^\\s,;\"')].*)");

    /// `Authorization: Bearer x`, `Basic x`.
    private static final Pattern HEADER =
            Pattern.compile("(?i)\\b((?:bearer|basic)\\s+)([A-Za-z0-9+/=._~-]{8,})");

    /// `scheme://user:secret@host`.
    private static final Pattern URL =
            Pattern.compile("(://[^\\s:/@]{0,255}+:)([^\\s@]{1,255}+)(@)");

    private final List<String> own;

    /// @param own the secrets of the source
    public Redaction(Collection<String> own) {
        this.own = own.stream().filter(secret -> secret.length() >= SHORTEST).toList();
    }

    public String of(String text) {
        return of(text, NAMED);
    }

    /// The same of one line, where no value without quotes ends before the line does: it may have
    /// blanks in it.
    public String toEnd(String line) {
        return of(line, NAMED_TO_END);
    }

    private String of(String text, Pattern named) {
        String clean = text;
        for (String secret : own) {
            clean = clean.replace(secret, HIDDEN);
        }
        clean = named.matcher(clean).replaceAll("$1" + HIDDEN);
        clean = HEADER.matcher(clean).replaceAll("$1***");
        return URL.matcher(clean).replaceAll("$1***$3");
    }
}
