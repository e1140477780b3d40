@NullMarked
package com.opscenter.threats.command;

import org.jspecify.annotations.NullMarked;
