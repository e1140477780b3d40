package com.opscenter.identity.command.bulk.imports;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.identity.command.bulk.imports.CsvReader.Row;
import com.opscenter.vocabulary.api.FieldError;
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
/// beside them is left out of account, so that an export can be imported.
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
        return new People(reader, members(head.cells()));
    }

    /// The member of each column, empty for one that is left out of account.
    private static List<String> members(List<String> names) {
        Set<String> seen = new HashSet<>();
        List<String> members = names.stream().map(name -> member(name.strip(), seen)).toList();
        for (String required : REQUIRED) {
            if (!seen.contains(required)) {
                throw wrong("missing-column", "must have a column " + required);
            }
        }
        return members;
    }

    private static String member(String name, Set<String> seen) {
        if (OF_EXPORTS.contains(name)) {
            return "";
        }
        String member = MEMBERS.get(name);
        if (member == null) {
            throw wrong(
                    "unknown-column",
                    "has a column '%s'; known are %s".formatted(name, MEMBERS.keySet()));
        }
        if (!seen.add(member)) {
            throw wrong("ambiguous", "says the same in two columns, one of them " + name);
        }
        return member;
    }

    private static final class People implements Iterator<Entry> {

        private final CsvReader reader;
        private final List<String> members;
        private @Nullable Row ahead;

        People(CsvReader reader, List<String> members) {
            this.reader = reader;
            this.members = members;
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
            if (row.cells().size() != members.size()) {
                return Entry.wrong(
                        row.line(),
                        new FieldError(
                                "row",
                                "cells",
                                "must have %d cells and has %d"
                                        .formatted(members.size(), row.cells().size())));
            }
            ObjectNode person = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < members.size(); i++) {
                put(person, members.get(i), row.cells().get(i));
            }
            return Entry.of(row.line(), person);
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
