@NullMarked
package com.opscenter.identity.command.preferences;

import org.jspecify.annotations.NullMarked;
