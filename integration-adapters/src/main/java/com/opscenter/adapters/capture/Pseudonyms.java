package com.opscenter.adapters.capture;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces what tells whose network it is. Names are gathered first from where they stand as
/// names, and then replaced wherever they stand.
final class Pseudonyms {

    static final String HOST = "host";
    static final String SERIAL = "serial";
    static final String PLACE = "place";

    private static final int MOST_NAMES = 20_000;

    /// Of all names together: each takes memory.
    private static final int MOST_CHARACTERS = 500_000;

    private static final int SHORTEST = 3;

    /// Where nothing but a host can stand.
    private static final int SHORTEST_HOST = 2;

    /// Of a name, by RFC 1035 and by SNMP's DisplayString alike.
    private static final int LONGEST = 255;

    /// With its domain a host's name is no longer (RFC 1035).
    private static final int LONGEST_HOST = 253;

    private static final String VALUE =
            "(?:\\\\?[\"'])?\\s{0,8}[=:]\\s{0,4}(?:\\\\?\"([^\"\\\\]{1,255})|([^\\s,;&\"'\\[\\]{}]{1,255}))";

    private static final Pattern HOSTS =
            Pattern.compile(
                    "(?i)(?:host[-_ ]?name|sys[-_ ]?name|system[-_ ]name|device[-_ ]?name|identity"
                            + "|\\bhost|\\bdomain|\\bfqdn|\\bdns[-_ ]?name)"
                            + VALUE);

    private static final Pattern SERIALS =
            Pattern.compile(
                    "(?i)(?:serial(?:[-_ ]?(?:no|num|number))?|\\bs/?n|\\bgid|license|system-id"
                            + "|software-id)"
                            + VALUE);

    private static final Pattern PLACES =
            Pattern.compile("(?i)(?:location|sys[-_ ]?contact|\\bcontact)" + VALUE);

    /// What an address of the web is at, behind a user if there is one.
    private static final Pattern AT =
            Pattern.compile("://(?:[^\\s/@\"'<>]{1,255}@)?([A-Za-z0-9][A-Za-z0-9._-]{0,252})");

    /// What stands beside an address in an object of JSON is the name of a host.
    private static final String BESIDE = "\"(?:ip|ips|mac|ipaddr|hwaddr|macAddress|ipAddress)\"";

    private static final String NAMED = "\"name\"\\s?:\\s?\"([^\"\\\\]{1,255})\"";

    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?:"
                            + NAMED
                            + "[^{}]{1,400}?"
                            + BESIDE
                            + ")"
                            + "|(?:"
                            + BESIDE
                            + "[^{}]{1,400}?"
                            + NAMED
                            + ")");

    /// RouterOS tells its identity in a sentence, or a list, that has nothing but a name.
    private static final Pattern IDENTITY =
            Pattern.compile(
                    "< !re\\n(?:< \\.tag=\\d+\\n)?< =name=([^\\n]{1,255})\\n(?:< \\.tag=\\d+\\n)?\\n"
                            + "|\\[\\{\"name\":\"([^\"\\\\]{1,255})\"\\}\\]");

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*+");

    private static final Pattern IPV4 =
            Pattern.compile(
                    "(?<![\\w.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}"
                            + "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\w]|\\.\\d)");

    private static final Pattern IPV6 =
            Pattern.compile("(?<![\\w:.])[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{1,38}(?![\\w:])");

    private static final Pattern MAC =
            Pattern.compile(
                    "(?<![0-9A-Fa-f:-])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\\1){4}[0-9A-Fa-f]{2}"
                            + "(?![0-9A-Fa-f]|[:-][0-9A-Fa-f])"
                            + "|(?<![\\w.])[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}(?![\\w]|\\.\\w)"
                            + "|(?<!\\w)(?=[0-9]{0,11}[A-Fa-f])[0-9A-Fa-f]{12}(?!\\w)");

    private static final Pattern NO_NAME = Pattern.compile("[0-9.:*]+|(?i)null|true|false");

    private final Substitutes substitutes = new Substitutes();
    private final Phrases names = new Phrases();
    private final Set<String> known = new HashSet<>();
    private final Domains domains = new Domains();
    private final Set<String> common = new HashSet<>(Set.of("localhost"));
    private int characters;
    private boolean full;

    /// Whether there were more names than are looked for.
    boolean isFull() {
        return full;
    }

    Substitutes substitutes() {
        return substitutes;
    }

    void gather(String text) {
        gather(HOST, HOSTS, text);
        gather(SERIAL, SERIALS, text);
        gather(PLACE, PLACES, text);
        gather(HOST, IDENTITY, text);
        gather(HOST, DEVICE, text);
        AT.matcher(text)
                .results()
                .forEach(found -> name(HOST, bare(found.group(1)), SHORTEST_HOST));
    }

    private void gather(String what, Pattern pattern, String text) {
        pattern.matcher(text).results().forEach(found -> name(what, value(found)));
    }

    private static String value(MatchResult found) {
        String first = found.group(1);
        return first != null || found.groupCount() < 2 ? String.valueOf(first) : found.group(2);
    }

    /// A word that is everybody's, also where it stands as a name.
    void leave(String word) {
        common.add(word.toLowerCase(Locale.ROOT));
    }

    /// A host of this network; whatever else is of its domain is one, too.
    void home(String host) {
        name(HOST, host, SHORTEST_HOST);
        if (!NO_NAME.matcher(host).matches()) {
            domains.addThoseOf(host.toLowerCase(Locale.ROOT));
        }
    }

    /// This is a name, wherever it stands.
    void name(String what, String name) {
        name(what, name, SHORTEST);
    }

    private void name(String what, String name, int shortest) {
        String bare = name.strip();
        boolean fits = bare.length() >= shortest && bare.length() <= LONGEST;
        if (fits && !NO_NAME.matcher(bare).matches() && isNews(bare)) {
            keep(what, bare);
        }
    }

    private boolean isNews(String name) {
        return !known.contains(name) && !common.contains(name.toLowerCase(Locale.ROOT));
    }

    private void keep(String what, String name) {
        if (known.size() >= MOST_NAMES || characters + name.length() > MOST_CHARACTERS) {
            full = true;
            return;
        }
        known.add(name);
        characters += name.length();
        names.put(name, substitutes.word(what, name), true);
    }

    String of(String text) {
        String clean = names.in(text);
        clean = MAC.matcher(clean).replaceAll(found -> mac(found.group()));
        clean = IPV4.matcher(clean).replaceAll(found -> address(found.group()));
        clean = IPV6.matcher(clean).replaceAll(found -> address(found.group()));
        return TOKEN.matcher(clean)
                .replaceAll(found -> Matcher.quoteReplacement(host(found.group())));
    }

    /// In the form in which it was written.
    private String mac(String written) {
        byte[] real = HexFormat.of().parseHex(written.replaceAll("[:.-]", ""));
        String shown = HexFormat.of().formatHex(substitutes.mac(real));
        boolean upper = written.equals(written.toUpperCase(Locale.ROOT));
        StringBuilder out = new StringBuilder();
        int digit = 0;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            out.append(":.-".indexOf(c) >= 0 ? c : shown.charAt(digit++));
        }
        return upper ? out.toString().toUpperCase(Locale.ROOT) : out.toString();
    }

    private String address(String written) {
        try {
            InetAddress real = InetAddress.ofLiteral(written);
            InetAddress shown = substitutes.address(real);
            return shown.equals(real) ? written : shown.getHostAddress();
        } catch (IllegalArgumentException _) {
            return written;
        }
    }

    /// A dot at the end is the end of a sentence.
    private String host(String token) {
        String bare = bare(token);
        return bare.length() <= LONGEST_HOST && domains.isHost(bare.toLowerCase(Locale.ROOT))
                ? substitutes.word(HOST, bare) + token.substring(bare.length())
                : token;
    }

    private static String bare(String token) {
        int end = token.length();
        while (end > 0 && "._-".indexOf(token.charAt(end - 1)) >= 0) {
            end--;
        }
        return token.substring(0, end);
    }
}
