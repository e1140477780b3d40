package com.opscenter.identity.command.bulk.imports;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.identity.command.bulk.imports.CsvReader.Row;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// People in a CSV: a line of names, in any order, and a line for each person. What an export has
/// beside them is left out of account, so that an export can be imported; what nobody knows is too,
/// with a warning.
final class CsvPeople implements Iterable<Entry> {

    static final String TEMPLATE =
            "email,username,firstName,lastName,password,tier,roles,organization,enabled,"
                    + "emailVerified,api_calls_limit\r\n";

    /// Columns and the members of somebody who is created.
    private static final Map<String, String> MEMBERS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("email", "email"),
                            Map.entry("username", "username"),
                            Map.entry("firstName", "firstName"),
                            Map.entry("lastName", "lastName"),
                            Map.entry("password", "password"),
                            Map.entry("tier", "tier"),
                            Map.entry("subscription_tier", "tier"),
                            Map.entry("roles", "roles"),
                            Map.entry("role", "role"),
                            Map.entry("organization", "organization"),
                            Map.entry("enabled", "enabled"),
                            Map.entry("emailVerified", "emailVerified"),
                            Map.entry("api_calls_limit", "apiCallLimitOverride")));

    private static final Set<String> REQUIRED = Set.of("email", "username");

    private static final Set<String> OF_EXPORTS =
            Set.of("id", "subscription_status", "api_calls_used", "org_id", "org_name", "status");

    /// Of a column, to be repeated in a sentence.
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} _.:/-]{1,64}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /// A sign that keeps a spreadsheet from taking the cell for a formula.
    private static final Pattern HARMLESS = Pattern.compile("'[=+\\-@\t\r].*", Pattern.DOTALL);

    private final Upload file;

    CsvPeople(Upload file) {
        this.file = file;
    }

    @Override
    public Iterator<Entry> iterator() {
        CsvReader reader = new CsvReader(file.stream());
        Row head = reader.next();
        if (head == null) {
            throw wrong("empty", "must have a line of names");
        }
        return new People(reader, columns(head.cells()));
    }

    /// @param member empty where it is left out of account
    /// @param warning said of each row that has something there, null for none
    private record Column(String member, @Nullable String warning) {}

    private static List<Column> columns(List<String> names) {
        Set<String> seen = new HashSet<>();
        List<Column> columns = names.stream().map(name -> column(name.strip(), seen)).toList();
        for (String required : REQUIRED) {
            if (!seen.contains(required)) {
                throw wrong("missing-column", "must have a column " + required);
            }
        }
        return columns;
    }

    private static Column column(String name, Set<String> seen) {
        if (OF_EXPORTS.contains(name)) {
            return new Column("", null);
        }
        String member = MEMBERS.get(name);
        if (member == null) {
            return leftOut(name, "is not known here");
        }
        if (seen.add(member)) {
            return new Column(member, null);
        }
        if (REQUIRED.contains(member)) {
            throw wrong("ambiguous", "says the same in two columns, one of them " + name);
        }
        return leftOut(name, "says the same as another one");
    }

    private static Column leftOut(String name, String why) {
        String known = NAME.matcher(name).matches() ? " " + name : "";
        return new Column("", "The column%s %s and was left out".formatted(known, why));
    }

    private static final class People implements Iterator<Entry> {

        private final CsvReader reader;
        private final List<Column> columns;
        private @Nullable Row ahead;

        People(CsvReader reader, List<Column> columns) {
            this.reader = reader;
            this.columns = columns;
            this.ahead = reader.next();
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public Entry next() {
            Row row = ahead;
            if (row == null) {
                throw new NoSuchElementException();
            }
            ahead = reader.next();
            return entry(row);
        }

        private Entry entry(Row row) {
            if (row.cells().size() != columns.size()) {
                return Entry.wrong(
                        row.line(),
                        new FieldError(
                                "row",
                                "cells",
                                "must have %d cells and has %d"
                                        .formatted(columns.size(), row.cells().size())));
            }
            ObjectNode person = JsonNodeFactory.instance.objectNode();
            List<String> warnings = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.cells().get(i);
                String warning = columns.get(i).warning();
                put(person, columns.get(i).member(), cell);
                if (warning != null && !cell.isBlank()) {
                    warnings.add(warning);
                }
            }
            return Entry.of(row.line(), person, warnings);
        }
    }

    /// What is not of the form it should have stays text, and is refused with its row.
    private static void put(ObjectNode person, String member, String cell) {
        if (member.isEmpty() || cell.isEmpty()) {
            return;
        }
        String text = HARMLESS.matcher(cell).matches() ? cell.substring(1) : cell;
        switch (member) {
            case "roles" ->
                    Arrays.stream(text.split(";", -1))
                            .map(String::strip)
                            .filter(role -> !role.isEmpty())
                            .forEach(person.withArray(member)::add);
            case "enabled", "emailVerified" -> person.set(member, truth(text));
            case "apiCallLimitOverride" -> person.set(member, number(text));
            default -> person.put(member, text);
        }
    }

    private static JsonNode truth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text))
                : JsonNodeFactory.instance.stringNode(text);
    }

    private static JsonNode number(String text) {
        return NUMBER.matcher(text).matches()
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.stringNode(text);
    }

    private static RefusedException wrong(String code, String message) {
        return PersonWords.wrong("file", code, message);
    }
}
