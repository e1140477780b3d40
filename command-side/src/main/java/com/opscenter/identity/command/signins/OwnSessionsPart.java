package com.opscenter.identity.command.signins;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OwnDataPart;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where one is signed in.
@Component
@Order(30)
class OwnSessionsPart implements OwnDataPart {

    private final SessionDesk desk;

    OwnSessionsPart(SessionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void tell(Caller caller, Consumer<Object> file) {
        var person = Objects.requireNonNull(caller.person(), "whose data it is");
        desk.of(person, caller.name(), caller).sessions().forEach(file);
    }
}
