/// What goes on by itself at the peers.
@NullMarked
package com.opscenter.lab.life;

import org.jspecify.annotations.NullMarked;
