package com.opscenter.reactions;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.Event;

/// A reaction whose whole effect lies in our own database and is harmless when repeated. It is done
/// at once for each event of the whole history, from its first one on, without a record of
/// attempts; while the database cannot take it, the processor waits and tries again.
public interface StoreReaction<E extends Event> extends Reaction<E> {}
