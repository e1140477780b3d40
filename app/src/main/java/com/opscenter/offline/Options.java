package com.opscenter.offline;

import com.opscenter.data.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a command was asked with. An option is written `--name value` or `--name=value`.
///
/// @param operands what is no option, without the command's name
/// @param values of the options, by name; of one that takes none, the empty string
public record Options(List<String> operands, Map<String, String> values) {

    /// @param words without the command's name
    /// @throws Refused when an option is unknown or lacks its value
    static Options parse(OfflineCommand command, List<String> words) {
        List<String> operands = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        Iterator<String> next = words.iterator();
        while (next.hasNext()) {
            String word = next.next();
            if (!word.startsWith("--")) {
                operands.add(word);
                continue;
            }
            String name = word.split("=", 2)[0];
            if (command.flags().contains(word)) {
                values.put(word, "");
            } else if (command.options().contains(name)) {
                values.put(name, value(word, name, next));
            } else {
                throw new Refused(
                        "There is no option %s for %s; see ./ops help"
                                .formatted(name, command.name()));
            }
        }
        return new Options(List.copyOf(operands), Map.copyOf(values));
    }

    private static String value(String word, String name, Iterator<String> next) {
        if (!word.equals(name)) {
            return word.substring(name.length() + 1);
        }
        if (!next.hasNext()) {
            throw new Refused(name + " needs a value; see ./ops help");
        }
        return next.next();
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
    }

    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    /// The data directory, absolute: `--data`, or the environment's `OPSCENTER_DATA`.
    public Path directory() {
        return value("--data")
                .or(() -> environment("OPSCENTER_DATA"))
                .map(directory -> Path.of(directory).toAbsolutePath().normalize())
                .orElseThrow(() -> new Refused("Name the data directory with --data DIR."));
    }

    /// The address of a PostgreSQL that is not ours: `--database`, or the environment's
    /// `OPSCENTER_DATABASE_URL`.
    public Optional<String> database() {
        return value("--database").or(() -> environment("OPSCENTER_DATABASE_URL"));
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}
