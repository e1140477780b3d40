/// HTTP services on loopback that can be broken below and above HTTP.
@NullMarked
package com.opscenter.lab.http;

import org.jspecify.annotations.NullMarked;
