package com.opscenter.bench.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `docs/reliability.md`: its words are written by hand, the figures between its marks come from
/// the last kept run of each rig.
final class Page {

    static final Path FILE = Rig.PROJECT.resolve("docs/reliability.md");
    static final Path RESULTS = Rig.PROJECT.resolve("bench/results/rigs");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MARKED =
            Pattern.compile("(<!-- figures of ([a-z-]+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    private Page() {}

    static String withFigures() throws IOException {
        Matcher marks = MARKED.matcher(Files.readString(FILE));
        StringBuilder page = new StringBuilder();
        while (marks.find()) {
            MatchResult mark = marks.toMatchResult();
            String figures = figures(mark.group(2), "") + figures(mark.group(2), "-long");
            marks.appendReplacement(
                    page,
                    Matcher.quoteReplacement(
                            mark.group(1)
                                    + (figures.isEmpty() ? "\nNot kept yet.\n\n" : figures)
                                    + mark.group(3)));
        }
        return marks.appendTail(page).toString();
    }

    private static String figures(String rig, String counts) throws IOException {
        Path file = RESULTS.resolve(rig + counts + ".json");
        if (!Files.exists(file)) {
            return "";
        }
        JsonNode run = JSON.readTree(Files.readString(file));
        StringBuilder table =
                new StringBuilder(
                        "\n%s counts, %s, seed %s, %s s, on %s:\n\n| figure | value |\n|---|---|\n"
                                .formatted(
                                        counts.isEmpty() ? "Small" : "Long",
                                        run.get("at").asString(),
                                        run.get("seed").asString(),
                                        run.get("seconds").asString(),
                                        run.get("machine").asString()));
        run.get("figures")
                .properties()
                .forEach(figure ->
                        table.append(
                                "| %s | %s |\n"
                                        .formatted(figure.getKey(), figure.getValue().asString())));
        return table.append('\n').toString();
    }
}
