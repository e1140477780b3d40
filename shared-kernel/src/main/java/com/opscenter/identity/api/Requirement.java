package com.opscenter.identity.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a command asks of whoever gives it.
public sealed interface Requirement {

    static Requirement of(Permission permission) {
        return new Permit(permission);
    }

    static Requirement anyOf(Requirement... parts) {
        return new AnyOf(List.of(parts));
    }

    /// The best answer, whatever the command is about.
    Ruling somewhere(Caller caller);

    /// The answer for what the command is about.
    ///
    /// @param orgId the organization that is or will be the owner
    Ruling here(Caller caller, String orgId);

    /// What is needed, in words.
    String words();

    /// The permission where the object belongs.
    record Permit(Permission permission) implements Requirement {

        @Override
        public Ruling somewhere(Caller caller) {
            return Access.somewhere(caller, permission);
        }

        @Override
        public Ruling here(Caller caller, String orgId) {
            return Access.rule(caller, permission, Target.in(orgId));
        }

        @Override
        public String words() {
            return permission.toString();
        }
    }

    /// The permission for the whole platform.
    record Everywhere(Permission permission) implements Requirement {

        @Override
        public Ruling somewhere(Caller caller) {
            return Access.rule(caller, permission, Target.PLATFORM);
        }

        @Override
        public Ruling here(Caller caller, String orgId) {
            Ruling there = Access.rule(caller, permission, Target.in(orgId));
            return there.isAllowed() ? somewhere(caller) : there;
        }

        @Override
        public String words() {
            return permission + " for the whole platform";
        }
    }

    /// A right in an organization, whoever owns the command's stream.
    record OfOrganization(String organization, OrgRight right) implements Requirement {

        @Override
        public Ruling somewhere(Caller caller) {
            return Access.somewhere(caller, right);
        }

        @Override
        public Ruling here(Caller caller, String orgId) {
            return Access.rule(caller, right, organization);
        }

        @Override
        public String words() {
            return right.word();
        }
    }

    /// The permission over what belongs to somebody by themselves: that is theirs, or everybody's.
    record OverOwn(Permission permission, UserId owner) implements Requirement {

        @Override
        public Ruling somewhere(Caller caller) {
            UserId oneself = caller.person();
            return Access.rule(caller, permission, Target.of(oneself == null ? owner : oneself));
        }

        @Override
        public Ruling here(Caller caller, String orgId) {
            return Access.rule(caller, permission, Target.of(owner));
        }

        @Override
        public String words() {
            return permission + " or being this person";
        }
    }

    /// To be the person whom it is about.
    record Oneself(UserId person) implements Requirement {

        @Override
        public Ruling somewhere(Caller caller) {
            UserId oneself = caller.person();
            return Access.oneself(caller, oneself == null ? person : oneself);
        }

        @Override
        public Ruling here(Caller caller, String orgId) {
            return Access.oneself(caller, person);
        }

        @Override
        public String words() {
            return "being this person";
        }
    }

    /// To be somebody, whoever that is.
    record Somebody() implements Requirement {

        @Override
        public Ruling somewhere(Caller caller) {
            UserId oneself = caller.person();
            return oneself == null
                    ? Ruling.refused(Ruling.Answer.FORBIDDEN, words())
                    : Access.oneself(caller, oneself);
        }

        @Override
        public Ruling here(Caller caller, String orgId) {
            return somewhere(caller);
        }

        @Override
        public String words() {
            return "being somebody";
        }
    }

    /// What is asked, and of an API key that it speaks of itself: a key makes no keys, and is of no
    /// consequence to another.
    ///
    /// @param keyId of the key it is about, null for one that is to be made
    record NoOtherKey(Requirement asked, @Nullable String keyId) implements Requirement {

        @Override
        public Ruling somewhere(Caller caller) {
            return itself(caller, asked.somewhere(caller));
        }

        @Override
        public Ruling here(Caller caller, String orgId) {
            return itself(caller, asked.here(caller, orgId));
        }

        @Override
        public String words() {
            return asked.words();
        }

        private Ruling itself(Caller caller, Ruling ruling) {
            Actor actor = caller.actor();
            boolean other = actor.type() == Actor.Type.API_KEY && !actor.id().equals(keyId);
            return other && ruling.isAllowed()
                    ? Ruling.outOfScope(keyId == null ? "making keys" : "other keys")
                    : ruling;
        }
    }

    record AnyOf(List<Requirement> parts) implements Requirement {

        public AnyOf {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("nothing that could be met");
            }
        }

        @Override
        public Ruling somewhere(Caller caller) {
            return worded(best(parts.stream().map(part -> part.somewhere(caller)).toList()));
        }

        @Override
        public Ruling here(Caller caller, String orgId) {
            return worded(best(parts.stream().map(part -> part.here(caller, orgId)).toList()));
        }

        @Override
        public String words() {
            return parts.stream().map(Requirement::words).collect(Collectors.joining(" or "));
        }

        private static Ruling best(List<Ruling> rulings) {
            return rulings.stream().reduce(Access::better).orElseThrow();
        }

        /// What would have been enough, not only the part that came closest.
        private Ruling worded(Ruling best) {
            return switch (best.answer()) {
                case ALLOWED, OUT_OF_SCOPE -> best;
                case FORBIDDEN, HIDDEN -> Ruling.refused(best.answer(), words());
            };
        }
    }
}
