package com.opscenter.commands.api;

/// Whether the disk under the storage has room for more. Where it has not, events are refused
/// before the database runs into the end of the disk: it could then answer no reads either.
public interface StorageRoom {

    boolean isLeft();
}
