/// Live push: STOMP 1.2 over a native WebSocket at `/ws`, one bounded queue per connection, which
/// whoever adds to it sends. Changes of views are conflated per key for 250 ms and sent as frames
/// that carry the position they reach and the one before, so that a client notices a gap by itself.
/// Owns no table.
@NullMarked
package com.opscenter.push.query;

import org.jspecify.annotations.NullMarked;
