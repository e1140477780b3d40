package com.opscenter.problems;

import com.opscenter.commands.api.Refusal;
import com.opscenter.identity.api.Needs;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The last resort: what a filter or the container refused, or failed to do, before any endpoint
/// was found.
@Hidden
@RestController
class ErrorPage implements ErrorController {

    private final Problems problems;

    ErrorPage(Problems problems) {
        this.problems = problems;
    }

    /// To an answer that has begun nothing is added: the server breaks it off.
    @RequestMapping("/error")
    @Needs(Needs.PUBLIC)
    @Nullable ResponseEntity<Object> error(
            HttpServletRequest request, HttpServletResponse response) {
        return response.isCommitted()
                ? null
                : problems.answer(refusal(request), request, HttpHeaders.EMPTY);
    }

    private static Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && StorageFault.isBehind(failure)) {
            return StorageFault.REFUSAL;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status instanceof Integer code ? code : 404) {
            case 400 -> new Refusal("malformed-request", "The request could not be read");
            case 401 -> new Refusal("unauthenticated", "This needs somebody who is signed in");
            case 403 -> new Refusal("forbidden", "This is not allowed");
            case 404 -> new Refusal("not-found", "There is nothing at this address");
            case 405 -> new Refusal("method-not-allowed", "The method is not offered here");
            case 413 -> new Refusal("payload-too-large", "The request is too large");
            default -> new Refusal("internal-error", "This is our mistake");
        };
    }
}
