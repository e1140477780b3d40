package com.opscenter.scim.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where something stands in a resource, such as `emails[type eq "work"].value`.
///
/// @param schema the URN of an extension, empty for the core; of the extension as a whole `name` is
///   empty
/// @param where which of several values
/// @param sub of the attribute, null for all of it
record AttributePath(String schema, String name, List<Condition> where, @Nullable String sub) {

    /// What must hold.
    ///
    /// @param equal the text it must have; null where only the conditions in its path count
    record Condition(AttributePath path, @Nullable String equal) {}

    private static final List<String> CORE = List.of(Urn.USER, Urn.GROUP);

    AttributePath {
        where = List.copyOf(where);
    }

    /// @param written a name, with a URN before it and a sub-attribute behind it or without;
    ///   capitals do not count
    /// @return null when it is none
    static @Nullable AttributePath of(String written) {
        String schema = schema(written);
        String rest = written.substring(Math.min(written.length(), schema.length()));
        if (!schema.isEmpty()) {
            if (rest.isEmpty()) {
                return new AttributePath(known(schema), "", List.of(), null);
            }
            rest = rest.substring(1);
        }
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        String sub = dot < 0 ? null : rest.substring(dot + 1);
        return isName(name) && (sub == null || isName(sub))
                ? new AttributePath(known(schema), name, List.of(), sub)
                : null;
    }

    AttributePath with(List<Condition> conditions, @Nullable String subAttribute) {
        return new AttributePath(schema, name, conditions, subAttribute);
    }

    boolean isEnterprise() {
        return schema.equalsIgnoreCase(Urn.ENTERPRISE);
    }

    boolean isCore() {
        return schema.isEmpty();
    }

    /// `emails.value`, in lower case, whatever is asked of it.
    String plain() {
        return (sub == null ? name : name + "." + sub).toLowerCase(Locale.ROOT);
    }

    static boolean isName(String word) {
        return !word.isEmpty()
                && !Character.isDigit(word.charAt(0))
                && word.chars().allMatch(AttributePath::isNameCharacter);
    }

    private static boolean isNameCharacter(int one) {
        return (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || (one >= '0' && one <= '9')
                || one == '_'
                || one == '-'
                || one == '$';
    }

    private static String schema(String written) {
        if (!written.regionMatches(true, 0, "urn:", 0, 4)) {
            return "";
        }
        for (String urn : List.of(Urn.ENTERPRISE, Urn.USER, Urn.GROUP)) {
            boolean begins = written.regionMatches(true, 0, urn, 0, urn.length());
            if (begins
                    && (written.length() == urn.length() || written.charAt(urn.length()) == ':')) {
                return written.substring(0, urn.length());
            }
        }
        return written.substring(0, written.lastIndexOf(':'));
    }

    private static String known(String schema) {
        return CORE.stream().anyMatch(schema::equalsIgnoreCase) ? "" : schema;
    }
}
