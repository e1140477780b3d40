/// Threats: what intrusion prevention and firewalls saw, and the addresses that are blocked.
@NullMarked
package com.opscenter.threats.api;

import org.jspecify.annotations.NullMarked;
