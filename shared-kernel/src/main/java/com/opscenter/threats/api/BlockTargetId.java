package com.opscenter.threats.api;

import com.opscenter.sources.api.SourceId;
import com.opscenter.vocabulary.api.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// An address at one of the sources that block it, written `203.0.113.7@opnsense-1`.
public record BlockTargetId(String value) implements Id {

    public static BlockTargetId of(BlockId block, SourceId source) {
        return new BlockTargetId(block.value() + "@" + source.value());
    }

    public BlockTargetId {
        int at = value.indexOf('@');
        if (at < 0 || !SourceId.isValid(value.substring(at + 1))) {
            throw new IllegalArgumentException("not an address at a source: " + value);
        }
    }

    /// Whether a key is one of these, and not that of the address itself.
    public static boolean isKey(String key) {
        return key.startsWith(BlockId.KEYS) && key.indexOf('@') > 0;
    }

    public static BlockTargetId ofKey(String key) {
        return new BlockTargetId(key.substring(BlockId.KEYS.length()));
    }

    public BlockId block() {
        return new BlockId(value.substring(0, value.indexOf('@')));
    }

    public SourceId source() {
        return new SourceId(value.substring(value.indexOf('@') + 1));
    }

    public String key() {
        return BlockId.KEYS + value;
    }

    /// The id of the command that does at this source what another one does at all of them.
    public String commandId(String parent) {
        byte[] both = (parent + "/" + source().value()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(both).toString();
    }
}
