package com.opscenter.power.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of a PDU.
public sealed interface PduCommand extends Command {

    PduId pdu();

    @Override
    default String targetId() {
        return pdu().key();
    }

    @Override
    default Permission permission() {
        return Permission.of("power:execute");
    }

    /// A reading; always accepted.
    ///
    /// @param source the source that reads it
    record ObservePdu(PduId pdu, String source, PduReading reading) implements PduCommand {}

    /// Our own words about a PDU; null leaves a member as it is.
    ///
    /// @param locked no outlet of it may be switched
    @Approvable
    record DescribePdu(
            PduId pdu, @Nullable String name, @Nullable String location, @Nullable Boolean locked)
            implements PduCommand {
        @Override
        public Permission permission() {
            return Permission.of("power:write");
        }

        @Override
        public List<FieldError> violations() {
            return name != null && (name.isBlank() || name.length() > 64)
                    ? List.of(new FieldError("name", "size", "must have 1 to 64 characters"))
                    : List.of();
        }
    }

    /// The source was removed.
    record RemovePdu(PduId pdu) implements PduCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:delete");
        }
    }
}
