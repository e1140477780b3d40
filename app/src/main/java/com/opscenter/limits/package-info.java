/// How often somebody may ask: buckets per principal and per address, and the count of those who
/// fail to say who they are.
@NullMarked
package com.opscenter.limits;

import org.jspecify.annotations.NullMarked;
