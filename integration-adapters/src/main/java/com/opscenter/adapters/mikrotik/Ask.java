package com.opscenter.adapters.mikrotik;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One request in the words both transports share: a command in a menu with its arguments.
///
/// @param path such as `/interface/print` or `/interface/disable`
/// @param arguments some have no value, such as `stats` and `once`
/// @param columns of a print those wanted; empty for all
record Ask(String path, Map<String, String> arguments, List<String> columns) {

    Ask {
        arguments = new LinkedHashMap<>(arguments);
    }

    static Ask of(String path) {
        return new Ask(path, Map.of(), List.of());
    }

    Ask with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Ask(path, more, columns);
    }

    Ask only(List<String> wanted) {
        return new Ask(path, arguments, wanted);
    }

    /// The path and what it is done to.
    @Override
    public String toString() {
        String item = arguments.getOrDefault("numbers", arguments.getOrDefault(".id", ""));
        return item.isEmpty() || item.length() > 16 ? path : path + " " + item;
    }
}
