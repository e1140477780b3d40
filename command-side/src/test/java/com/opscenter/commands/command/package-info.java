@NullMarked
package com.opscenter.commands.command;

import org.jspecify.annotations.NullMarked;
