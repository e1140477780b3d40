package com.opscenter.notifications.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.notifications.api.FindUnread;
import com.opscenter.notifications.api.FindUnread.Unread;
import com.opscenter.notifications.api.NotificationsCommand.MarkNotificationsRead;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Marking what one was told as read.
@RestController
class ReadNotificationsEndpoint {

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    /// @param up_to the id of the newest one that was seen: it and all before it
    /// @param ids some by themselves, at most 500
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Marks(@Nullable String up_to, @Nullable List<@Nullable String> ids) {

        /// @param newest position there is: nobody has read what is not told yet
        MarkNotificationsRead command(UserId person, long newest) {
            long upTo = up_to == null ? 0 : position("up_to", up_to, newest);
            Set<Long> some = new HashSet<>();
            List<@Nullable String> given = Objects.requireNonNullElse(ids, List.of());
            for (int i = 0; i < given.size(); i++) {
                some.add(position("ids[" + i + "]", given.get(i), newest));
            }
            return new MarkNotificationsRead(person, upTo, some);
        }

        private static long position(String field, @Nullable String id, long newest) {
            if (id == null || !ID.matcher(id).matches() || Long.parseLong(id) > newest) {
                throw new RefusedException(
                        Refusal.invalid(field, "format", "must be the id of a notification"));
            }
            return Long.parseLong(id);
        }
    }

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final EventReader history;

    ReadNotificationsEndpoint(
            Commands commands,
            Requests requests,
            Answers answers,
            Views views,
            EventReader history) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.history = history;
    }

    /// What is marked already stays so.
    @PostMapping("/api/v1/account/notifications/read")
    @Needs(Needs.SIGNED_IN)
    @Gives(asks = MarkNotificationsRead.class, status = Gives.OK, value = Unread.class)
    ResponseEntity<Object> read(
            @RequestBody Marks body, Caller caller, HttpServletRequest request) {
        UserId person = Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
        MarkNotificationsRead command = body.command(person, history.head());
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        Unread left =
                views.find(new FindUnread(person, accepted.position()), Unread.class)
                        .orElseThrow(
                                () -> new IllegalStateException("nobody tells what is unread"));
        return answers.done(context, accepted, left);
    }
}
