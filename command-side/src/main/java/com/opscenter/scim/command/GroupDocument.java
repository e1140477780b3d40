package com.opscenter.scim.command;

import com.opscenter.organizations.api.ProvisionedTeam;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes teams as resources (RFC 7643, 4.2).
@Component
class GroupDocument {

    private final URI home;

    GroupDocument(@Value("${opscenter.public-url:http://localhost:8084}") URI home) {
        this.home = home;
    }

    ObjectNode of(ProvisionedTeam team) {
        ObjectNode group = Tree.MAKE.objectNode();
        group.putArray("schemas").add(Urn.GROUP);
        group.put("id", team.id());
        if (team.externalId() != null) {
            group.put("externalId", team.externalId());
        }
        group.put("displayName", team.name());
        List<String> members = team.members();
        if (members != null) {
            ArrayNode all = group.putArray("members");
            members.forEach(id -> member(all.addObject(), id));
        }
        Meta.write(
                group,
                "Group",
                location(team.id()),
                team.created(),
                team.lastModified(),
                team.version());
        return group;
    }

    URI location(String id) {
        return home.resolve(ScimPath.GROUPS + "/" + id);
    }

    private void member(ObjectNode member, String id) {
        member.put("value", id)
                .put("$ref", home.resolve(ScimPath.USERS + "/" + id).toString())
                .put("type", "User");
    }
}
