package com.opscenter.commands.api;

import com.opscenter.history.api.Event;

/// A reaction that touches an outside system. It runs in the processes that serve sources, those
/// with the role `adapters`, whether or not they run other reactions.
public interface DeviceReaction<E extends Event> extends Reaction<E> {}
