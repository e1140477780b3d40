package com.opscenter.adapters.capture;

import com.opscenter.adapters.support.Redaction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes secrets out: those of the source in every form they travel in, and whatever stands behind
/// the name of a secret. JSON stays JSON.
final class Secrecy {

    private static final String HIDDEN = "***";
    private static final int SHORT = 4;

    private static final String LABEL =
            "(?i)((?:pass(?:word|wd|phrase|code)?[0-9]?|pwd|secret|community|token|psk"
                    + "|(?:api|shared|private|auth|priv|secret|access|encryption|wpa[0-9]?"
                    + "|crypt\\w{0,2})[-_]?key"
                    + "|session[-_]?(?:id|key)|phpsessid|cookie|csrf\\w{0,8}|credentials?)"
                    + "(?:[-_]?(?:hash|value|string|enc\\w{0,8}))?";

    /// In quotes within a text of JSON that is itself in quotes.
    private static final String QUOTED_TWICE =
            "\\\\\"[^\"\\\\]*+(?:\\\\(?:\\\\(?:\\\\.|[^\"\\\\])|[^\"\\\\])[^\"\\\\]*+)*+\\\\\"";

    private static final String QUOTED = "'[^']*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";

    /// What was cut has no quote at its end.
    private static final String CUT = "\\\\?[\"'][^\\n]*+";

    /// `"password": "x"`, `authpass: x`, `?token=x`.
    private static final Pattern LABELED =
            Pattern.compile(
                    LABEL
                            + "(?:\\\\?[\"'])?\\s{0,8}[=:]"
                            + "(?:\\s{0,40}+(?=\\\\?[\"'])|[ \\t]{0,4}))("
                            + String.join("|", QUOTED_TWICE, QUOTED, CUT)
                            + "|[^\\s,;&\\[\\]{}\"']++)");

    /// `=wpa2-pre-shared-key=x y`: neither a blank nor a comma ends it.
    private static final Pattern TO_END =
            Pattern.compile(LABEL + "[ \\t]{0,8}[=:][ \\t]{0,4})([^\\s\"'\\\\][^\\n]*+)");

    private static final Pattern NO_SECRET = Pattern.compile("(?i)null|true|false|\"\"|''|\\*+");

    private static final Pattern KEY_MATERIAL =
            Pattern.compile(
                    "(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----).*?"
                            + "(-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----|$)",
                    Pattern.DOTALL);

    private static final Pattern IN_HEADER =
            Pattern.compile("(?i)\\b((?:bearer|basic|digest|token)\\s++)([A-Za-z0-9+/=._~-]{8,})");

    private static final Pattern IN_URL =
            Pattern.compile("(://[^\\s:/@\"]{0,255}+:)([^\\s@\"]{1,255}+)(@)");

    /// What an address asks for elsewhere may be signed.
    private static final Pattern ASKING =
            Pattern.compile("(https?://[^\\s\"'<>?]{1,1000}+\\?)([^\\s\"'<>]{1,4000})");

    private static final Pattern ASKED = Pattern.compile("=[^&]*");

    /// Names that everybody gives are nobody's.
    private static final Set<String> EVERYBODYS =
            Set.of("admin", "administrator", "root", "user", "operator", "guest");

    private final Phrases own = new Phrases();
    private final Redaction lines = new Redaction(List.of());

    /// @param credentials which the source has and had, each by name
    /// @param shown the names of those that are typed for all to see, such as a user's name
    Secrecy(Iterable<Map<String, String>> credentials, Set<String> shown) {
        credentials.forEach(one -> one.forEach((name, value) -> hide(value, shown.contains(name))));
    }

    private void hide(String value, boolean shown) {
        boolean everybodys = EVERYBODYS.contains(value.toLowerCase(Locale.ROOT));
        if (!value.isEmpty() && !(shown && everybodys)) {
            boolean whole = shown || value.length() < SHORT;
            Encodings.of(value).forEach(form -> own.put(form, HIDDEN, whole));
        }
    }

    String of(String text) {
        String clean = withoutOwn(text);
        clean = LABELED.matcher(clean).replaceAll(Secrecy::hidden);
        clean = IN_HEADER.matcher(clean).replaceAll("$1***");
        clean = IN_URL.matcher(clean).replaceAll("$1***$3");
        return ASKING.matcher(clean)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(1)
                                        + ASKED.matcher(found.group(2)).replaceAll("=" + HIDDEN)));
    }

    /// The same with what a sentence, a command line or a log says: names and values with nothing
    /// between, and values with blanks in them.
    String ofLines(String text) {
        String clean = TO_END.matcher(withoutOwn(text)).replaceAll(Secrecy::hidden);
        return of(clean).lines().map(lines::toEnd).collect(Collectors.joining("\n", "", "\n"));
    }

    private String withoutOwn(String text) {
        return KEY_MATERIAL.matcher(own.in(text)).replaceAll("$1" + HIDDEN + "$2");
    }

    private static String hidden(MatchResult found) {
        String value = found.group(2);
        if (NO_SECRET.matcher(value).matches()) {
            return Matcher.quoteReplacement(found.group());
        }
        int quoted = value.startsWith("\\") ? 1 : 0;
        boolean quotes = value.length() > quoted && "\"'".indexOf(value.charAt(quoted)) >= 0;
        String quote = quotes ? value.substring(0, quoted + 1) : "";
        return Matcher.quoteReplacement(found.group(1) + quote + HIDDEN + quote);
    }
}
