package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.support.DeviceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What one poll could read, and what it could not.
final class PollNotes {

    private final Set<String> capabilities = new TreeSet<>();
    private final List<String> remarks = new ArrayList<>();

    /// A part of a poll that the key's user may lack the privilege for.
    interface Part {
        void read() throws DeviceException, ForbiddenException;
    }

    /// @param capability what OPNsense can do when the part can be read
    void part(String capability, Part part) throws DeviceException {
        try {
            part.read();
            can(capability);
        } catch (ForbiddenException forbidden) {
            remark("The key's user lacks the privilege for %s.".formatted(forbidden.getMessage()));
        }
    }

    void can(String capability) {
        capabilities.add(capability);
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    Set<String> capabilities() {
        return Set.copyOf(capabilities);
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
