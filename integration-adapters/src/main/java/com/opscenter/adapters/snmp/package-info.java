/// SNMP as every SNMP adapter needs it: settings and their schemas, a session per source, replies
/// as values, and failures in words.
@NullMarked
package com.opscenter.adapters.snmp;

import org.jspecify.annotations.NullMarked;
