package com.opscenter.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemCodesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "problems.md");

    /// `-Dproblems.write=true` writes the document.
    @Test
    void the_document_lists_every_code() throws IOException {
        if (Boolean.getBoolean("problems.write")) {
            Files.createDirectories(DOCUMENT.resolve("..").normalize());
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document());
    }

    private static String document() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Problems

                        Every refusal is `application/problem+json` (RFC 9457). `code` says which one, `type` is
                        `/problems/<code>`, `detail` is one sentence, `errors[]` names fields at fault. 400 is "could not
                        be read", 422 is "was read and is wrong"; 429 and 503 carry `Retry-After`. Generated from
                        `ProblemCode`.

                        | status | code | title |
                        |---|---|---|
                        """);
        for (ProblemCode code : ProblemCode.values()) {
            text.append("| %d | `%s` | %s |%n".formatted(code.status(), code.word(), code.title()));
        }
        return text.toString();
    }
}
