package com.opscenter.identity.command.preferences;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FindPreferences;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.PreferenceRules;
import com.opscenter.identity.api.PreferencesCommand.ChoosePreferences;
import com.opscenter.identity.api.PreferencesView;
import com.opscenter.identity.api.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Choosing how one is shown things.
@RestController
class PreferencesEndpoint {

    /// The whole; what is left out or null is no longer chosen.
    ///
    /// @param time_zone IANA name
    /// @param density `comfortable` or `compact`
    /// @param motion `full` or `reduced`
    /// @param shortcuts whether single keys are shortcuts
    /// @param table_layouts by the table's name, each as the page writes it
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Choice(
            @Nullable String time_zone,
            @Nullable String density,
            @Nullable String motion,
            @Nullable Boolean shortcuts,
            @Nullable Map<String, @Nullable String> table_layouts) {

        Map<String, String> chosen() {
            Map<String, String> chosen = new HashMap<>();
            put(chosen, PreferenceRules.TIME_ZONE, time_zone);
            put(chosen, PreferenceRules.DENSITY, density);
            put(chosen, PreferenceRules.MOTION, motion);
            put(chosen, PreferenceRules.SHORTCUTS, shortcuts == null ? null : "" + shortcuts);
            if (table_layouts != null) {
                table_layouts.forEach((table, layout) ->
                        put(chosen, PreferenceRules.TABLE_LAYOUT + table, layout));
            }
            return chosen;
        }

        private static void put(Map<String, String> chosen, String name, @Nullable String value) {
            if (value != null) {
                chosen.put(name, value);
            }
        }
    }

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    PreferencesEndpoint(Commands commands, Requests requests, Answers answers, Views views) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// At most 16 KiB in all.
    @PutMapping("/api/v1/account/preferences")
    @Needs(Needs.SIGNED_IN)
    @Gives(asks = ChoosePreferences.class, status = Gives.OK, value = PreferencesView.class)
    ResponseEntity<Object> choose(
            @RequestBody Choice body, Caller caller, HttpServletRequest request) {
        UserId person = Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
        ChoosePreferences command = new ChoosePreferences(person, body.chosen());
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        PreferencesView chosen =
                views.find(new FindPreferences(person, accepted.position()), PreferencesView.class)
                        .orElseThrow(() -> new IllegalStateException("what was chosen is lost"));
        Long version = chosen.version();
        return version == null
                ? answers.done(context, accepted, chosen)
                : answers.changed(context, accepted, chosen, version);
    }
}
