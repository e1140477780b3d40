package com.opscenter.identity.query.keys;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OwnDataPart;
import com.opscenter.views.Moment;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// One's own API keys, without their secrets, which nobody has.
@Component
@Order(40)
class OwnKeysPart implements OwnDataPart {

    private final ApiKeyRows keys;

    OwnKeysPart(ApiKeyRows keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "api_keys";
    }

    @Override
    public void tell(Caller caller, Consumer<Object> file) {
        keys.of(Objects.requireNonNull(caller.person(), "whose data it is"), Moment.NOW)
                .forEach(file);
    }
}
