/// Which certificate a system may show. One that a public authority vouches for under the name we
/// asked for is believed. So is the one whose fingerprint the source's settings name, and then no
/// other. Otherwise the first one seen is remembered, and only that one is believed from then on
/// (trust on first use). An expired certificate is never believed.
@NullMarked
package com.opscenter.adapters.tls;

import org.jspecify.annotations.NullMarked;
