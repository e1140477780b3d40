@NullMarked
package com.opscenter.power.command;

import org.jspecify.annotations.NullMarked;
