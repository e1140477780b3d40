/// The whole product against its own PostgreSQL and the lab's devices: REST in, STOMP out, and what
/// the device says in between. One running product serves every test that breaks nothing for good.
@NullMarked
package com.opscenter.flow;

import org.jspecify.annotations.NullMarked;
