package com.opscenter.problems;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// Turns whatever ends a request early into a problem.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final RefusedRequests history;

    ProblemAdvice(Problems problems, RefusedRequests history) {
        this.problems = problems;
        this.history = history;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(
            RefusedException refused, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw refused;
        }
        return refused(refused, request);
    }

    private ResponseEntity<Object> refused(RefusedException refused, HttpServletRequest request) {
        if (refused.isRecorded()) {
            return problems.answer(refused.refusal(), request, HttpHeaders.EMPTY);
        }
        return refuse(refused.refusal(), request, HttpHeaders.EMPTY);
    }

    private ResponseEntity<Object> refuse(
            Refusal refusal, HttpServletRequest request, HttpHeaders headers) {
        history.record(refusal, request);
        return problems.answer(refusal, request, headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return refuse(BodyFault.of(unreadable), request, HttpHeaders.EMPTY);
    }

    /// What fails in the middle of an answer is thrown on, so that the server breaks it off: a
    /// problem at its end, or an end, would make it look whole.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> anythingElse(
            Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (isOfOneWhoLeft(failure)) {
            LOG.debug("request=abandoned", failure);
            return null;
        }
        if (response.isCommitted()) {
            throw failure;
        }
        return problem(failure, request);
    }

    private ResponseEntity<Object> problem(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return refuse(FrameworkFault.of(failure, known), request, known.getHeaders());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused(refused, request);
            }
        }
        Refusal parameter = FrameworkFault.ofParameter(failure);
        if (parameter != null) {
            return refuse(parameter, request, HttpHeaders.EMPTY);
        }
        if (failure instanceof StorageUnavailableException || StorageFault.isBehind(failure)) {
            LOG.warn("storage=unavailable cause=\"{}\" answer={}", failure, 503);
            return problems.answer(StorageFault.REFUSAL, request, HttpHeaders.EMPTY);
        }
        LOG.error(
                "request=failed method={} path={}",
                request.getMethod(),
                Trace.pathOf(request),
                failure);
        return problems.answer(
                new Refusal(
                        "internal-error",
                        "This is our mistake; the trace id leads to its record in the log"),
                request,
                HttpHeaders.EMPTY);
    }

    /// Who leaves while the answer is being written needs none.
    private static boolean isOfOneWhoLeft(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException
                    || cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }
}
