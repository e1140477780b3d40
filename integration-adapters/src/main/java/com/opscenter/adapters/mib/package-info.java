/// What every managed switch says of itself, by the standard MIBs; pure: replies in, values out. A
/// device may leave out any table, column or row, and does.
@NullMarked
package com.opscenter.adapters.mib;

import org.jspecify.annotations.NullMarked;
