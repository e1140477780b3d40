/// What is blocked at firewalls, whatever they are spoken to with: an adapter implements
/// [BlockingDevice] and [BlockingConnector], the rest is here.
@NullMarked
package com.opscenter.adapters.blocks;

import org.jspecify.annotations.NullMarked;
