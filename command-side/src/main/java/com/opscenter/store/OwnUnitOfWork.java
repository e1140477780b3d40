package com.opscenter.store;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Refuses a command inside another unit of work: it would return before its events are stored, and
/// lose its key. Refuses one inside a transaction, whose connection would be held for nothing.
final class OwnUnitOfWork implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.parent().isPresent()
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a command needs its own unit of work: send it from another thread");
        }
        return chain.proceed();
    }
}
