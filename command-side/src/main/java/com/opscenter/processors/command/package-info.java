/// Processors on request: `ProcessorsEndpoint` shows what the ports
/// [com.opscenter.processors.api.Processors] run, records what is asked, and passes it on. What
/// stands beside what is known to the port alone, so that `ProcessorAggregate` keeps nothing.
@NullMarked
package com.opscenter.processors.command;

import org.jspecify.annotations.NullMarked;
