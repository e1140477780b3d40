@NullMarked
package com.opscenter.identity.command.accounts;

import org.jspecify.annotations.NullMarked;
