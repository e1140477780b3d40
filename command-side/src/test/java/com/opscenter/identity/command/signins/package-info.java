@NullMarked
package com.opscenter.identity.command.signins;

import org.jspecify.annotations.NullMarked;
