/**
 * A switch with RouterOS: the board with its ports, and the two ways to speak to it, the binary API
 * and REST, each with and without TLS. Both sides of its API are code of their own: the lab shares
 * nothing with what it proves.
 */
@NullMarked
package com.opscenter.lab.routeros;

import org.jspecify.annotations.NullMarked;
