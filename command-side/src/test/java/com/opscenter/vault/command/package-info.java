@NullMarked
package com.opscenter.vault.command;

import org.jspecify.annotations.NullMarked;
