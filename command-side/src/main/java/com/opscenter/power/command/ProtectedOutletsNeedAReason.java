package com.opscenter.power.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.intents.api.Rule;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.command.Outlet.Installed;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Nobody switches a protected or critical outlet by accident: its name is typed and a reason is
/// given.
record ProtectedOutletsNeedAReason() implements Rule<SwitchOutlet, Installed> {

    @Override
    public Optional<Refusal> refuses(SwitchOutlet command, Installed outlet) {
        if (!outlet.description().needsCare()) {
            return Optional.empty();
        }
        List<FieldError> errors = new ArrayList<>();
        if (command.reason() == null || command.reason().isBlank()) {
            errors.add(new FieldError("reason", "required", "must say why"));
        }
        if (!outlet.shownName().equals(command.confirm())) {
            errors.add(
                    new FieldError(
                            "confirm",
                            "confirmation",
                            "must be the outlet's name, " + outlet.shownName()));
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "confirmation-required",
                                outlet.shownName()
                                        + " is protected: give a reason and type its name",
                                errors,
                                Map.of()));
    }
}
