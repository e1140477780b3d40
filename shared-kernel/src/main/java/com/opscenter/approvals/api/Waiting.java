package com.opscenter.approvals.api;

import com.opscenter.identity.api.Requirement;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits. Of several commands of one request the first stands for all.
///
/// @param type of the command, such as `power.SwitchOutlet`
/// @param target its stream
/// @param action the API's word of it, such as `off`
/// @param desired the state it asks for, null when there is none to be read
/// @param needs what whoever agrees must be allowed, in words
/// @param rights the same as [Rights] writes it: of each of these one
/// @param asked what it asks for, without secrets
/// @param commands all of them, sealed until it ends
/// @param expectedVersion the target must stand at this version then, null for any
/// @param requester whose rights asked: the person, for a key its owner
/// @param actingFor the organization they acted for
/// @param until when it ends by itself
public record Waiting(
        String type,
        String target,
        String action,
        @Nullable String desired,
        String needs,
        List<List<String>> rights,
        List<Asked> asked,
        Sealed commands,
        @Nullable Long expectedVersion,
        String requester,
        String actingFor,
        Instant until) {

    public Waiting {
        rights = rights.stream().map(List::copyOf).toList();
        asked = List.copyOf(asked);
    }

    /// All of them are needed.
    public List<Requirement> requirements() {
        return rights.stream().map(Rights::requirement).toList();
    }
}
