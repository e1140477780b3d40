@NullMarked
package com.opscenter.identity.command.keys;

import org.jspecify.annotations.NullMarked;
