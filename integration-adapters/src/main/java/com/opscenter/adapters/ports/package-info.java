/// What is done to the ports of switches, whatever they are spoken to with: an adapter implements
/// [PortDevice] and [PortConnector], the rest is here.
@NullMarked
package com.opscenter.adapters.ports;

import org.jspecify.annotations.NullMarked;
