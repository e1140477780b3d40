package com.opscenter.adapters.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a terminal would show of what it is sent.
class ScreenTest {

    private final Screen screen = new Screen();

    private Screen shown(String text) {
        screen.feed(text.getBytes(StandardCharsets.ISO_8859_1));
        return screen;
    }

    @Test
    void a_pager_that_wipes_itself_off_leaves_nothing() {
        String zynos = "-- more --, next page: Space, continue: c, quit: ESC";
        shown("one\r\r\n" + zynos + "\r" + " ".repeat(zynos.length()) + "\rtwo\r\r\n");
        shown("--More--\b\n\u001b[A\u001b[2K\rthree\r\n");
        assertThat(screen.lines()).containsExactly("one", "two", "three");
    }

    @Test
    void escape_sequences_do_not_show_even_in_pieces() {
        shown("\u001b7\u001b7\u001b[7mlou");
        shown("d\u001b");
        shown("[0m\u001b[999C\u001b]0;title\u0007 and clear\u0000\n\u001b7GS1920# ");
        assertThat(screen.lines()).containsExactly("loud and clear");
        assertThat(screen.current()).isEqualTo("GS1920#");
    }

    @Test
    void the_question_where_the_cursor_is_is_counted_once() {
        shown("\u001b[6n\u001b[999C\u001b[6n");
        assertThat(screen.takeQuestions()).isEqualTo(2);
        assertThat(screen.takeQuestions()).isZero();
    }

    @Test
    void backspaces_and_returns_overwrite() {
        shown("show verX\bsion\rSHOW");
        assertThat(screen.current()).isEqualTo("SHOW version");
    }

    @Test
    void what_only_looks_like_a_sequence_is_forgotten() {
        shown("\u001b[" + "1;".repeat(40) + "x\nrest\n");
        assertThat(screen.lines().getLast()).isEqualTo("rest");
    }

    @ParameterizedTest
    @CsvSource({
        "GS1920#, GS1920, '', true",
        "GS1920(config)#, GS1920, config, true",
        "GS1920(config-interface)#, GS1920, config-interface, true",
        "office-sw.2>, office-sw.2, '', false",
        "Switch Room 3#, Switch Room 3, '', true"
    })
    void prompts_are_known(String line, String name, String mode, boolean privileged) {
        assertThat(Prompt.of(line)).contains(new Prompt(name, mode, privileged));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password:",
                "CPU usage status:  52.78%",
                "# comment",
                "> ",
                "",
                "a#b#",
                "1->"
            })
    void other_lines_are_none(String line) {
        assertThat(Prompt.of(line).filter(prompt -> !prompt.name().equals("1-"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'-- more --, next page: Space, continue: c, quit: ESC', c",
        "'-- more --, next page: Space, continue: c, quit: ^C', c",
        "--More--, ' '",
        "-- More --, ' '"
    })
    void pages_are_turned(String line, String key) {
        assertThat(Pager.key(line)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- more --, next page: Space, con", "see --More-- below", "more", ""})
    void a_pager_that_is_not_all_there_yet_is_waited_for(String line) {
        assertThat(Pager.key(line)).isEmpty();
    }
}
