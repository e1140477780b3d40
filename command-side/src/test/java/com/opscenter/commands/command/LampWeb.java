package com.opscenter.commands.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.testing.Callers;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Turns lamps over HTTP, and stands for the application: everyone is the operator, and a refusal
/// is answered by its code.
@RestController
@RequestMapping("/api/v1/lamps/{id}")
class LampWeb implements WebMvcConfigurer {

    final AtomicInteger handled = new AtomicInteger();

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;

    LampWeb(Commands commands, Requests requests, Answers answers) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
    }

    record Body(boolean on, String by) {}

    @PostMapping("/turn")
    ResponseEntity<Object> turn(
            @PathVariable String id, @RequestBody Body body, HttpServletRequest request) {
        handled.incrementAndGet();
        CommandContext context = requests.context(request, Callers.OPERATOR, null, null);
        TurnLamp command = new TurnLamp(new LampId(id), body.on(), body.by());
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Outcome.Accepted accepted = commands.send(command, context).orRefuse();
        return answers.changed(context, accepted, Map.of("on", body.on()), 0);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException refused) {
        return ResponseEntity.status(refused.refusal().code().equals("lamp-broken") ? 409 : 422)
                .body(Map.of("code", refused.refusal().code()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request,
                                    HttpServletResponse response,
                                    Object handler) {
                                request.setAttribute(Caller.class.getName(), Callers.OPERATOR);
                                return true;
                            }
                        })
                .order(0);
    }
}
