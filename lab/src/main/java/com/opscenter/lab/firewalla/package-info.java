/// One account of Firewalla's cloud (MSP API v2) on loopback: strict about its token and its
/// requests, and as odd as the real one: cursor chains that end in an empty text, numbers that come
/// as text now and then, members that are missing.
@NullMarked
package com.opscenter.lab.firewalla;

import org.jspecify.annotations.NullMarked;
