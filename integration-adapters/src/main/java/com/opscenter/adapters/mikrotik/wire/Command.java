package com.opscenter.adapters.mikrotik.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One request: a command such as `/interface/print`, its arguments and, for a print, queries.
///
/// @param arguments by name, as `=name=value`; some have no value: `=stats=`
/// @param queries such as `?disabled=true` or `?#!`, whose order matters
public record Command(String path, Map<String, String> arguments, List<String> queries) {

    public Command {
        arguments = new LinkedHashMap<>(arguments);
        queries = List.copyOf(queries);
    }

    public static Command of(String path) {
        return new Command(path, Map.of(), List.of());
    }

    public Command with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Command(path, more, queries);
    }

    public Command where(String query) {
        List<String> more = new ArrayList<>(queries);
        more.add(query);
        return new Command(path, arguments, more);
    }

    List<String> words(String tag) {
        List<String> words = new ArrayList<>();
        words.add(path);
        arguments.forEach((name, value) -> words.add("=" + name + "=" + value));
        words.addAll(queries);
        words.add(".tag=" + tag);
        return words;
    }

    /// The path alone: an argument may be a password.
    @Override
    public String toString() {
        return path;
    }
}
