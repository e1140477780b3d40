@NullMarked
package com.opscenter.names.command;

import org.jspecify.annotations.NullMarked;
