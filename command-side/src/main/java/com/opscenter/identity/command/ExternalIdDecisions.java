package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.ExternalIds;
import com.opscenter.identity.api.UserCommand.SetExternalId;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.ExternalIdSet;
import com.opscenter.identity.command.User.Registered;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// By which id somebody is known outside: nobody else is by the same.
final class ExternalIdDecisions {

    private static final Refusal TAKEN =
            new Refusal(
                    "external-id-taken",
                    "Somebody else is known by this id",
                    List.of(new FieldError("externalId", "unique", "is taken")),
                    Map.of());

    private ExternalIdDecisions() {}

    static Decision<UserEvent> decide(SetExternalId command, Registered user) {
        String hash = command.hash();
        if (Objects.equals(hash, user.externalId())) {
            return accept();
        }
        Decision<UserEvent> decision =
                accept(new ExternalIdSet(command.user(), command.externalId(), hash));
        Decision<UserEvent> taken =
                hash == null ? decision : decision.taking(ExternalIds.unique(hash), TAKEN);
        return freed(taken, user);
    }

    /// Somebody else may be known by it then.
    static Decision<UserEvent> freed(Decision<UserEvent> decision, Registered user) {
        String before = user.externalId();
        return before == null ? decision : decision.freeing(ExternalIds.unique(before));
    }
}
