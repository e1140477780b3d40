package com.opscenter.identity.query.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void a_line_has_a_cell_for_every_column() {
        String line = Csv.line(called("Grace"));
        assertThat(line)
                .isEqualTo(
                        "u-1,grace,,Grace,Hopper,true,false,trial,,'-1,0,o-1,,admin;viewer,"
                                + "enabled\r\n");
        assertThat(line.split(",", -1)).hasSameSizeAs(Csv.HEAD.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | '=1+1",
                "+49 | '+49",
                "-Grace | '-Grace",
                "@SUM(A1) | '@SUM(A1)",
                "=A1,B1 | \"'=A1,B1\"",
                "Grace, Dr. | \"Grace, Dr.\"",
                "say \"hi\" | \"say \"\"hi\"\"\"",
                "O'Hara | O'Hara",
            })
    void a_cell_is_no_formula_and_breaks_no_line(String name, String cell) {
        assertThat(Csv.line(called(name))).contains("," + cell + ",Hopper");
    }

    @Test
    void a_cell_that_begins_with_a_tab_or_goes_over_lines_is_none_either() {
        assertThat(Csv.line(called("\t=1"))).contains(",'\t=1,");
        assertThat(Csv.line(called("\r=1"))).contains(",\"'\r=1\",");
        assertThat(Csv.line(called("Gra\nce"))).contains(",\"Gra\nce\",");
    }

    private static UserView called(String firstName) {
        return new UserView(
                "u-1",
                "grace",
                null,
                firstName,
                "Hopper",
                true,
                "enabled",
                false,
                0,
                List.of("admin", "viewer"),
                "trial",
                null,
                "default",
                -1,
                0,
                "o-1",
                null,
                false,
                null,
                List.of(),
                1);
    }
}
