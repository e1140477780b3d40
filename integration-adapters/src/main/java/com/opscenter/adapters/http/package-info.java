/// HTTP as every adapter needs it: connected to the address `NetworkGuard` checked, TLS believed as
/// `adapters/tls` says, no redirects, no cookies, no proxies, a bound on the size of an answer and
/// on the time for all of it, and failures told as a source's health tells them.
@NullMarked
package com.opscenter.adapters.http;

import org.jspecify.annotations.NullMarked;
