package com.opscenter.start;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import com.opscenter.installation.Installation;
import com.opscenter.mail.api.MailServer;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.provider.Accounts;
import com.opscenter.provider.FirstAdministrator;
import com.opscenter.start.population.Population;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The last steps of a start, when the server answers already: first facts, demo people and sources
/// or the first administrator's link, and at the very end `credentials.json`, which tells whoever
/// waits that everything is there; only the demo's population comes later. Repeating it changes
/// nothing.
@Component
class StartUp implements ApplicationRunner {

    private final Installation installation;
    private final FirstFacts facts;
    private final FirstMembers members;
    private final FirstNames names;
    private final Memberships memberships;
    private final ObjectProvider<DemoPeople> people;
    private final ObjectProvider<Population> population;
    private final DemoSources sources;
    private final DemoLinks links;
    private final MailServer mail;
    private final ObjectProvider<FirstAdministrator> firstAdministrator;
    private final ObjectProvider<Accounts> accounts;
    private final Directory directory;
    private final JsonMapper json;

    StartUp(
            Installation installation,
            FirstFacts facts,
            FirstMembers members,
            FirstNames names,
            Memberships memberships,
            ObjectProvider<DemoPeople> people,
            ObjectProvider<Population> population,
            DemoSources sources,
            DemoLinks links,
            MailServer mail,
            ObjectProvider<FirstAdministrator> firstAdministrator,
            ObjectProvider<Accounts> accounts,
            Directory directory,
            JsonMapper json) {
        this.installation = installation;
        this.facts = facts;
        this.members = members;
        this.names = names;
        this.memberships = memberships;
        this.people = people;
        this.population = population;
        this.sources = sources;
        this.links = links;
        this.mail = mail;
        this.firstAdministrator = firstAdministrator;
        this.accounts = accounts;
        this.directory = directory;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        facts.ensure();
        memberships.awaitPosition(members.ensure(this::everybody));
        names.ensure();
        if (installation.demo()) {
            demo();
        } else {
            production();
        }
    }

    private List<UserId> everybody() {
        return accounts.stream().flatMap(known -> known.all().stream()).toList();
    }

    private void demo() throws IOException {
        Demo demo = Demo.of(installation, json);
        long position = people.getObject().ensure(demo);
        Path file = installation.labFile();
        LabFile lab = file == null ? null : LabFile.read(file, json);
        mail.foundLab(lab == null ? null : lab.mailbox());
        if (lab != null) {
            sources.ensure(lab);
            links.ensure(lab);
        }
        directory.awaitPosition(position);
        memberships.awaitPosition(position);
        CredentialsFile.writeDemo(installation, demo, lab, json);
        population.ifAvailable(them -> them.begin(new UserId(demo.client().userId())));
    }

    private void production() throws IOException {
        mail.foundLab(null);
        FirstAdministrator link = firstAdministrator.getIfAvailable();
        if (link != null && accounts.getObject().isEmpty()) {
            System.out.println("First administrator, one use, good for 24 hours: " + link.link());
        }
        CredentialsFile.writeProduction(installation, json);
    }
}
