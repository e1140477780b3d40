package com.opscenter.start;

import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserCommand.RegisterServiceAccount;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Accounts;
import com.opscenter.provider.Clients;
import com.opscenter.provider.Registration;
import com.opscenter.start.Demo.Client;
import com.opscenter.start.Demo.Person;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// One demo user a role, and a service account that may do everything by explicit permission, so
/// that no step-up stops a script.
@Component
@ConditionalOnBooleanProperty("opscenter.demo")
class DemoPeople {

    private final OwnCommands commands;
    private final Registration registration;
    private final Accounts accounts;
    private final Clients clients;
    private final FirstMembers members;

    DemoPeople(
            OwnCommands commands,
            Registration registration,
            Accounts accounts,
            Clients clients,
            FirstMembers members) {
        this.commands = commands;
        this.registration = registration;
        this.accounts = accounts;
        this.clients = clients;
        this.members = members;
    }

    /// @return a position that reflects everything this did, 0 when there was nothing to do
    long ensure(Demo demo) {
        long position = 0;
        for (Person person : demo.users()) {
            position = Math.max(position, ensure(person));
        }
        return Math.max(position, ensure(demo.client()));
    }

    private long ensure(Person person) {
        UserId id = new UserId(person.id());
        if (commands.isNew("user/" + person.id())) {
            return registration.register(
                    id, profile(person), person.password(), Set.of(person.role()), "first-start");
        }
        if (isDeleted(person)) {
            return 0;
        }
        if (!accounts.isTaken(person.username())) {
            accounts.put(id, profile(person), person.password());
        }
        return members.ensure(id);
    }

    private boolean isDeleted(Person person) {
        return commands.events("user/" + person.id()).stream()
                .anyMatch(event -> event.payload() instanceof UserDeleted);
    }

    private long ensure(Client client) {
        if (!clients.isKnown(client.id())) {
            clients.putServiceAccount(client.id(), client.secret());
        }
        if (!commands.isNew("user/" + client.userId())) {
            return 0;
        }
        Set<String> everything =
                SystemRole.ADMIN.role().permissions().stream()
                        .map(Permission::toString)
                        .collect(Collectors.toSet());
        return commands.send(
                new RegisterServiceAccount(
                        new UserId(client.userId()),
                        client.id(),
                        Set.of(SystemRole.ADMIN.word()),
                        everything),
                null);
    }

    private static Profile profile(Person person) {
        String name = person.username();
        return new Profile(
                name,
                name + "@demo.example.com",
                "Demo",
                Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
}
