/// What the program does instead of serving when its first argument names it: `init` here, `backup`
/// and `restore` in a feature of their own, found by `ServiceLoader`. Shown to people by `./ops`.
@NullMarked
package com.opscenter.offline;

import org.jspecify.annotations.NullMarked;
