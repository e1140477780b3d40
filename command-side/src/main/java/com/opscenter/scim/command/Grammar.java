package com.opscenter.scim.command;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.scim.command.AttributePath.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads filters and paths as RFC 7644 (3.4.2.2 and 3.5.2) writes them, as far as they are offered:
/// attributes that equal something, joined by `and`.
final class Grammar {

    private static final int LONGEST = 2_000;
    private static final int MOST_CONDITIONS = 10;
    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;

    private final String text;
    private final Function<String, RefusedException> refusal;
    private int at;
    private boolean inside;

    private Grammar(String text, Function<String, RefusedException> refusal) {
        this.text = text;
        this.refusal = refusal;
    }

    /// Refuses with `invalid-filter`.
    static List<Condition> filter(String written) {
        Grammar grammar = of(written, Wrong::filter);
        List<Condition> all = grammar.conjunction();
        grammar.end();
        return all;
    }

    /// Refuses with `invalid-path`.
    static AttributePath path(String written) {
        Grammar grammar = of(written, Wrong::path);
        AttributePath path = grammar.attribute();
        grammar.end();
        return path;
    }

    private static Grammar of(String written, Function<String, RefusedException> refusal) {
        if (written.length() > LONGEST) {
            throw refusal.apply("At most %d characters are read".formatted(LONGEST));
        }
        return new Grammar(written.strip(), refusal);
    }

    private List<Condition> conjunction() {
        List<Condition> all = new ArrayList<>();
        do {
            all.add(condition());
            if (all.size() > MOST_CONDITIONS) {
                throw refusal.apply("At most %d conditions are read".formatted(MOST_CONDITIONS));
            }
            spaces();
        } while (takesAnd());
        return all;
    }

    private boolean takesAnd() {
        int before = at;
        String word = word();
        if (word.equalsIgnoreCase("and")) {
            spaces();
            return true;
        }
        at = before;
        return false;
    }

    private Condition condition() {
        AttributePath path = attribute();
        spaces();
        int before = at;
        String operator = word();
        if (!path.where().isEmpty() && (operator.isEmpty() || operator.equalsIgnoreCase("and"))) {
            at = before;
            return new Condition(path, null);
        }
        if (!operator.equalsIgnoreCase("eq")) {
            throw refusal.apply("Only conditions with eq, joined by and, are offered");
        }
        spaces();
        return new Condition(path, literal());
    }

    private AttributePath attribute() {
        AttributePath path = AttributePath.of(word());
        if (path == null) {
            throw refusal.apply("The name of an attribute is expected at " + (at + 1));
        }
        if (at == text.length() || text.charAt(at) != '[') {
            return path;
        }
        if (inside || path.sub() != null || path.name().isEmpty()) {
            throw refusal.apply("No condition can stand at " + (at + 1));
        }
        at++;
        inside = true;
        spaces();
        List<Condition> where = conjunction();
        inside = false;
        expect(']');
        return path.with(where, sub());
    }

    private @Nullable String sub() {
        if (at == text.length() || text.charAt(at) != '.') {
            return null;
        }
        at++;
        String sub = word();
        if (!AttributePath.isName(sub)) {
            throw refusal.apply("The name of a sub-attribute is expected at " + (at + 1));
        }
        return sub;
    }

    /// Letters, digits, and what else stands in names and in numbers.
    private String word() {
        int from = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isOfWord(char one) {
        return Character.isLetterOrDigit(one) || "_-$:.+".indexOf(one) >= 0;
    }

    private String literal() {
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            return quoted();
        }
        String word = word();
        if (word.isEmpty() || word.equals("null")) {
            throw refusal.apply("A value is expected at " + (at + 1));
        }
        return word;
    }

    private String quoted() {
        StringBuilder read = new StringBuilder();
        while (at < text.length()) {
            char one = text.charAt(at++);
            if (one == '"') {
                return read.toString();
            }
            read.append(one == '\\' ? escaped() : one);
        }
        throw refusal.apply("The text that begins with a quotation mark does not end");
    }

    private char escaped() {
        char one = at < text.length() ? text.charAt(at++) : ' ';
        return switch (one) {
            case '"', '\\', '/' -> one;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw refusal.apply("There is no such escape before " + (at + 1));
        };
    }

    private char unicode() {
        if (at + UNICODE_DIGITS > text.length()) {
            throw refusal.apply("Four digits are expected at " + (at + 1));
        }
        int code = 0;
        for (int i = 0; i < UNICODE_DIGITS; i++) {
            int digit = Character.digit(text.charAt(at++), HEX);
            if (digit < 0) {
                throw refusal.apply("A hexadecimal digit is expected at " + at);
            }
            code = code * HEX + digit;
        }
        return (char) code;
    }

    private void expect(char wanted) {
        spaces();
        if (at == text.length() || text.charAt(at) != wanted) {
            throw refusal.apply("%c is expected at %d".formatted(wanted, at + 1));
        }
        at++;
    }

    private void end() {
        spaces();
        if (at < text.length()) {
            throw refusal.apply("Nothing more is understood from " + (at + 1) + " on");
        }
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
