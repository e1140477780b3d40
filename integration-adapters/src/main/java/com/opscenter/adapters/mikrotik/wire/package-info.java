/// The binary API of RouterOS (TCP 8728, TLS 8729): words, sentences, tags and both logins, as
/// MikroTik's manual "API" describes them. It knows nothing of switches.
@NullMarked
package com.opscenter.adapters.mikrotik.wire;

import org.jspecify.annotations.NullMarked;
