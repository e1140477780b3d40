package com.opscenter.identity.command.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.PreferencesCommand;
import com.opscenter.identity.api.PreferencesCommand.ChoosePreferences;
import com.opscenter.identity.api.PreferencesEvent;
import com.opscenter.identity.api.PreferencesEvent.PreferencesChosen;
import com.opscenter.identity.api.UserId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    private static final UserId GRACE = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    private static final Map<String, String> COMPACT = Map.of("density", "compact");

    private final Given<PreferencesCommand, Preferences, PreferencesEvent> nothing =
            new Given<>(
                    Preferences.NONE, Preferences::decide, (_, event) -> Preferences.evolve(event));

    @Test
    void what_is_chosen_replaces_what_was() {
        nothing.given(new PreferencesChosen(GRACE, Map.of("motion", "reduced")))
                .when(new ChoosePreferences(GRACE, COMPACT))
                .then(new PreferencesChosen(GRACE, COMPACT));
    }

    @Test
    void to_choose_the_same_changes_nothing() {
        nothing.when(new ChoosePreferences(GRACE, Map.of())).thenNothing();
        nothing.given(new PreferencesChosen(GRACE, COMPACT))
                .when(new ChoosePreferences(GRACE, COMPACT))
                .thenNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "time_zone, Europe/Berlin",
        "time_zone, UTC",
        "density, comfortable",
        "motion, full",
        "shortcuts, false",
        "table_layouts.sources, anything",
    })
    void these_may_be_chosen(String name, String value) {
        assertThat(new ChoosePreferences(GRACE, Map.of(name, value)).violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "time_zone, Mars/Olympus, format",
        "time_zone, +01:00, format",
        "density, roomy, enum",
        "motion, none, enum",
        "shortcuts, yes, enum",
        "table_layouts., x, format",
        "table_layouts.Sources, x, format",
        "theme, dark, format",
    })
    void these_may_not_and_the_field_and_the_rule_are_named(
            String name, String value, String rule) {
        assertThat(new ChoosePreferences(GRACE, Map.of(name, value)).violations())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo(name);
                    assertThat(error.code()).isEqualTo(rule);
                });
    }

    @Test
    void all_of_them_have_room_in_16_kib() {
        String table = "table_layouts.sources";
        int most = 16 * 1024 - table.length();
        assertThat(new ChoosePreferences(GRACE, Map.of(table, "x".repeat(most))).violations())
                .isEmpty();
        assertThat(new ChoosePreferences(GRACE, Map.of(table, "x".repeat(most + 1))).violations())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("table_layouts");
                    assertThat(error.code()).isEqualTo("size");
                    assertThat(error.message()).contains("16384 bytes");
                });
    }
}
