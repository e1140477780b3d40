/// Syslog as RFC 3164 describes and RFC 5424 defines it, by UDP (RFC 5426), by TCP with both
/// framings (RFC 6587), and by TLS (RFC 5425).
///
/// Flow: [UdpListener], [StreamListener] → bytes → [SyslogInterpreter] → a `Receiver`.
@NullMarked
package com.opscenter.adapters.syslog;

import org.jspecify.annotations.NullMarked;
