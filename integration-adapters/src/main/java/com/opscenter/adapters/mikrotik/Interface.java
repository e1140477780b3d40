package com.opscenter.adapters.mikrotik;

import com.opscenter.network.api.PortNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One interface as `/interface` lists it.
///
/// @param index of IF-MIB: RouterOS' internal id `*1F` is the same number, hexadecimal
/// @param number what its port is called by
record Interface(int index, String number, Row row) {

    /// All interfaces in the device's own order. What is printed beside a socket is its
    /// default-name, which stays when people rename the interface.
    static List<Interface> of(Readout readout) {
        Map<Integer, Row> rows = new LinkedHashMap<>();
        SortedMap<Integer, String> words = new TreeMap<>();
        for (Row row : readout.rows(Menu.INTERFACE)) {
            Optional<Integer> index = row.text(".id").flatMap(Interface::index);
            Optional<String> word = row.text("default-name").or(() -> row.text("name"));
            if (index.isPresent() && word.isPresent()) {
                rows.put(index.get(), row);
                words.put(index.get(), word.get());
            }
        }
        Map<Integer, String> numbers = PortNumbers.of(words);
        return rows.entrySet().stream()
                .map(one ->
                        new Interface(
                                one.getKey(),
                                numbers.getOrDefault(one.getKey(), ""),
                                one.getValue()))
                .toList();
    }

    private static Optional<Integer> index(String id) {
        return id.matches("\\*[0-9A-Fa-f]{1,7}")
                ? Optional.of(Integer.parseInt(id.substring(1), 16))
                : Optional.empty();
    }

    String id() {
        return row.text(".id").orElse("");
    }

    String name() {
        return row.text("name").orElse(number);
    }

    /// Something can be plugged into it: SFP cages are of the type `ether` too, bridges, VLANs and
    /// virtual Ethernet are not.
    boolean physical() {
        return row.text("type").filter("ether"::equals).isPresent();
    }

    boolean disabled() {
        return row.flag("disabled");
    }

    boolean running() {
        return row.flag("running") && !disabled();
    }
}
