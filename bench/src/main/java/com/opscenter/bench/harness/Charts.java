package com.opscenter.bench.harness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Arms beside each other: a table with their CPU, and a chart of every turn.
final class Charts {

    private Charts() {}

    static String of(List<JsonNode> turns) {
        if (turns.isEmpty()) {
            return "";
        }
        Map<String, List<JsonNode>> arms =
                turns.stream()
                        .collect(
                                Collectors.groupingBy(
                                        turn -> turn.get("arm").asString(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        StringBuilder text =
                new StringBuilder(
                        "\n| arm | operations/s | CPU µs/operation | durable writes/s of the disk |\n|---|---|---|---|\n");
        arms.forEach((arm, own) ->
                text.append(
                        String.format(
                                Locale.ROOT,
                                "| %s | %,.0f | %.3g | %,.0f |%n",
                                arm,
                                median(own, "rate"),
                                median(own, "cpuMicrosPerOperation"),
                                median(own, "syncsPerSecond"))));
        text.append("\n```mermaid\nxychart-beta\n  title \"operations/s, turn by turn\"\n");
        text.append("  x-axis [").append(pairs(arms)).append("]\n");
        arms.values().forEach(own -> text.append("  line [").append(rates(own)).append("]\n"));
        return text.append("```\n\nLines in the order of the table.\n").toString();
    }

    private static String pairs(Map<String, List<JsonNode>> arms) {
        return arms.values().iterator().next().stream()
                .map(turn -> Integer.toString(turn.get("pair").asInt()))
                .collect(Collectors.joining(", "));
    }

    private static String rates(List<JsonNode> turns) {
        return turns.stream()
                .map(turn -> Long.toString(Math.round(turn.get("rate").asDouble())))
                .collect(Collectors.joining(", "));
    }

    private static double median(List<JsonNode> turns, String member) {
        double[] sorted =
                turns.stream().mapToDouble(turn -> turn.get(member).asDouble()).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
