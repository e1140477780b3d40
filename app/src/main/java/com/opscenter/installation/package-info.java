/// What this installation was started as: its data directory, kind and public address.
@NullMarked
package com.opscenter.installation;

import org.jspecify.annotations.NullMarked;
