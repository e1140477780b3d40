package com.opscenter.network.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Gives each interface of a switch the text its id and its path end in: the number printed on the
/// device, else the name of the interface, made safe for paths.
public final class PortNumbers {

    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private static final int LONGEST = 64;

    private PortNumbers() {}

    /// The numbers of all interfaces by ifIndex. Where two would bear one number, each of them has
    /// its ifIndex appended, so that it does not matter which one the device lists first.
    ///
    /// @param words by ifIndex, what is printed (`17`, in stacks `2.17`) or the interface's name
    public static SortedMap<Integer, String> of(Map<Integer, String> words) {
        SortedMap<Integer, String> numbers = new TreeMap<>();
        words.forEach((index, word) -> numbers.put(index, safe(word, index)));
        Map<String, Long> bearers = new HashMap<>();
        numbers.values().forEach(number -> bearers.merge(number, 1L, Long::sum));
        Set<String> taken =
                numbers.values().stream()
                        .filter(number -> bearers.getOrDefault(number, 0L) == 1)
                        .collect(Collectors.toCollection(HashSet::new));
        numbers.replaceAll((index, number) ->
                bearers.getOrDefault(number, 0L) == 1 ? number : free(number, index, taken));
        return numbers;
    }

    /// What is printed, or a name, with `-` for whatever cannot stand in a path. It begins with a
    /// letter or a digit; an interface without any is called by its ifIndex.
    public static String safe(String word, int ifIndex) {
        String safe = word.strip().replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[._-]+", "");
        if (safe.isEmpty()) {
            return "if-" + ifIndex;
        }
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }

    private static String free(String number, int ifIndex, Set<String> taken) {
        String free = number + "-" + ifIndex;
        while (!taken.add(free)) {
            free += "-" + ifIndex;
        }
        return free;
    }
}
