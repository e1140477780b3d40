/// Commands on physical things, whatever they are spoken to with: sent at most once, believed only
/// when read back, taken up after a crash by looking first, and settled late when their outcome
/// stayed unknown.
@NullMarked
package com.opscenter.adapters.effects;

import org.jspecify.annotations.NullMarked;
