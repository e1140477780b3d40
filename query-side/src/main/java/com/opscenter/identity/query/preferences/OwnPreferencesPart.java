package com.opscenter.identity.query.preferences;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OwnDataPart;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How one chose to be shown things.
@Component
@Order(50)
class OwnPreferencesPart implements OwnDataPart {

    private final ChosenPreferences chosen;

    OwnPreferencesPart(ChosenPreferences chosen) {
        this.chosen = chosen;
    }

    @Override
    public String name() {
        return "preferences";
    }

    @Override
    public void tell(Caller caller, Consumer<Object> file) {
        file.accept(chosen.of(Objects.requireNonNull(caller.person(), "whose data it is")));
    }
}
