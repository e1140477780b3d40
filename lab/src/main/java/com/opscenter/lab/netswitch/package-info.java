/// A managed switch: ports that link, carry traffic and feed power, behind the object trees a Zyxel
/// shows. Nothing happens between two looks: what is due is settled first.
@NullMarked
package com.opscenter.lab.netswitch;

import org.jspecify.annotations.NullMarked;
