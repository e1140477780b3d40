/// The log of devices: what systems say in lines of their own, by syslog, as traps, or in a log
/// they keep. A line is no event: it changes nothing by itself and is kept for days.
@NullMarked
package com.opscenter.logs.api;

import org.jspecify.annotations.NullMarked;
