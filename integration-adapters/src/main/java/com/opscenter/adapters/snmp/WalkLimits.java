package com.opscenter.adapters.snmp;

/// How much of a table is asked for at once, and how much is taken at most.
///
/// @param cells of one answer: 50 fit into one Ethernet frame
/// @param repetitions most rows of one answer
/// @param columns most columns side by side
/// @param rows most rows of one column; an agent that has more is not believed
/// @param octets most of a whole walk
public record WalkLimits(int cells, int repetitions, int columns, int rows, int octets) {

    public static final WalkLimits USUAL = new WalkLimits(50, 25, 12, 4_096, 4 * 1024 * 1024);
}
