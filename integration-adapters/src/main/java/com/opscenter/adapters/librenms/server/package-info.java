/// The LibreNMS server as every room of this house needs it: how it is asked, its time, which
/// devices it watches and what the token may. Knows none of the rooms.
@NullMarked
package com.opscenter.adapters.librenms.server;

import org.jspecify.annotations.NullMarked;
