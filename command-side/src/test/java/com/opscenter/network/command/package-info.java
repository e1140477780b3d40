@NullMarked
package com.opscenter.network.command;

import org.jspecify.annotations.NullMarked;
