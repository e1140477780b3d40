package com.opscenter.push.api;

import com.opscenter.identity.api.UserId;
import java.util.Set;

/// Sends to whom a message is about, on their own queues. A key hears what is its owner's when it
/// is for reading their account.
public interface OwnQueues {

    /// Who is connected here and hears the queue.
    Set<UserId> peopleAt(String queue);

    /// To all connections of one person that hear the queue.
    void tell(String queue, UserId person, long position, Object body);
}
