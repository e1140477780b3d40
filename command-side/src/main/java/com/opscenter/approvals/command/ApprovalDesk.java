package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalId;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.ServiceSecretRotated;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyCreated;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRotated;
import com.opscenter.identity.api.keys.ApiKeys;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what waits, for those who may know of it.
@Component
class ApprovalDesk {

    private static final Permission AUDIT = Permission.of("audit:read");

    private final EventReader history;
    private final ApiKeys keys;

    ApprovalDesk(EventReader history, ApiKeys keys) {
        this.history = history;
        this.keys = keys;
    }

    /// What only people decide: what it is about, and who decides.
    record Asking(ApprovalId id, UserId by, List<Requirement> needs) {}

    /// Refuses whoever may not know of it as if it were not there, and everybody but people who
    /// signed in: a key or a machine is no second person.
    Asking asking(String written, Caller caller) {
        ApprovalStory story = story(written);
        requireSight(story, caller);
        if (caller.actor().type() != Actor.Type.USER) {
            throw new RefusedException(
                    new Refusal("forbidden", "Only people who signed in decide about this"));
        }
        if (madeItsSecret(story, caller)) {
            throw new RefusedException(
                    new Refusal(
                            "self-approval",
                            "It was asked with a secret that you made: somebody else decides"));
        }
        List<Requirement> needs = story.waiting().requirements();
        // The first one is looked at as that of every command.
        needs.stream()
                .skip(1)
                .forEach(need ->
                        need.here(caller, story.origin().orgId()).orRefuse(story.id().stream()));
        return new Asking(story.id(), Objects.requireNonNull(caller.person()), needs);
    }

    ApprovalStory story(String written) {
        ApprovalId id = new ApprovalId(written);
        return ApprovalStory.of(id, history).orElseThrow(() -> none(id));
    }

    private static void requireSight(ApprovalStory story, Caller caller) {
        String orgId = story.origin().orgId();
        boolean own =
                caller.person() != null
                        && caller.person().value().equals(story.waiting().requester())
                        && (caller.actor().type() != Actor.Type.API_KEY
                                || caller.actor().equals(story.origin().actor()));
        boolean may =
                story.waiting().requirements().stream()
                        .anyMatch(need -> need.here(caller, orgId).isAllowed());
        if (!own && !may && !Requirement.of(AUDIT).here(caller, orgId).isAllowed()) {
            throw none(story.id());
        }
    }

    /// Whoever made the secret of a key or a machine can ask with it. Whoever asked themselves is
    /// told by the decision.
    private boolean madeItsSecret(ApprovalStory story, Caller caller) {
        Actor asked = story.origin().actor();
        String requester = story.waiting().requester();
        return asked.type() != Actor.Type.USER
                && !requester.equals(caller.actor().id())
                && Stream.of("user/" + requester, "api-keys/" + requester)
                        .flatMap(stream -> history.stream(stream, history.head()).stream())
                        .filter(event -> isItsSecret(event.payload(), asked))
                        .anyMatch(event -> keys.isOwn(caller, event.metadata().actor()));
    }

    private static boolean isItsSecret(@Nullable Event event, Actor asked) {
        return switch (event) {
            case ApiKeyCreated key -> key.keyId().equals(asked.id());
            case ApiKeyRotated key -> key.keyId().equals(asked.id());
            case ServiceAccountRegistered _, ServiceSecretRotated _ -> true;
            case null, default -> false;
        };
    }

    private static RefusedException none(ApprovalId id) {
        return new RefusedException(Refusal.notFound(id.stream()));
    }
}
