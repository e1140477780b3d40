/// What the program does instead of serving when its first argument names it: `init`, on a data
/// directory that no process holds. Shown to people by `./ops`.
@NullMarked
package com.opscenter.offline;

import org.jspecify.annotations.NullMarked;
