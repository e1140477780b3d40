/// Rates from counters, done right: what was counted between two readings, or nothing where that is
/// not certain. A wrong rate is worse than none. Rules: RFC 2863 §3.1.6 (counter sizes), §6
/// (ifCounterDiscontinuityTime), RFC 3418 (sysUpTime).
@NullMarked
package com.opscenter.adapters.counters;

import org.jspecify.annotations.NullMarked;
