package com.opscenter.threats.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.sources.api.SourceView;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.BlockCommand.UnblockAddress;
import com.opscenter.threats.api.BlockId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Blocking an address at the firewalls, and freeing it.
@RestController
@RequestMapping("/api/v1/security/blocks")
@Needs("security:execute")
class BlocksEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final BlockAsking asking;

    BlocksEndpoint(Commands commands, Requests requests, Answers answers, BlockAsking asking) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.asking = asking;
    }

    /// @param ip one address, or a network not wider than /24 or /64
    /// @param sourceIds where; all that can by default
    /// @param reason why, 1 to 500 characters
    /// @param expiresAt when it is freed by itself; never by default
    record Ask(
            @Nullable String ip,
            @Nullable List<String> sourceIds,
            @Nullable String reason,
            @Nullable Instant expiresAt) {}

    /// One command, and a child of it for every firewall. It is done when the address was read on
    /// their lists.
    @PostMapping
    @Gives(asks = BlockAddress.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> block(@RequestBody Ask ask, Caller caller, HttpServletRequest request) {
        BlockId block = asked(ask);
        List<SourceView> targets = asking.targets(caller.orgId(), ask.sourceIds());
        CommandContext context = requests.context(request, caller, site(targets), ask.reason());
        return answer(
                asking.ask(
                        new BlockAsking.Ask(
                                block,
                                context.commandId(),
                                ask.reason(),
                                ask.expiresAt(),
                                asker(request)),
                        caller.orgId(),
                        targets),
                context,
                request);
    }

    /// Frees it at every firewall that has it on its list.
    ///
    /// @param reason why it is freed
    @DeleteMapping("/{ip}")
    @Gives(asks = UnblockAddress.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> unblock(
            @PathVariable("ip") String ip,
            @RequestParam(required = false) @Nullable String reason,
            Caller caller,
            HttpServletRequest request) {
        BlockId block =
                BlockId.of(ip)
                        .orElseThrow(
                                () -> new RefusedException(Refusal.notFound("block of " + ip)));
        CommandContext context = requests.context(request, caller, null, reason);
        return answer(
                new UnblockAddress(block, context.commandId(), asking.now()), context, request);
    }

    private ResponseEntity<Object> answer(
            Command command, CommandContext context, HttpServletRequest request) {
        return Requests.isDryRun(request)
                ? answers.rehearsed(commands.rehearse(command, context), null)
                : answers.command(context, commands.send(command, context).orRefuse());
    }

    private static BlockId asked(Ask ask) {
        return BlockId.of(Objects.requireNonNullElse(ask.ip(), ""))
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.invalid(
                                        "ip",
                                        "address",
                                        "must be an IP address, or a network not wider than /24"
                                                + " or /64")));
    }

    private static @Nullable String site(List<SourceView> targets) {
        return targets.stream().map(SourceView::site).findFirst().orElse(null);
    }

    /// Without the zone of a link-local address.
    private static @Nullable String asker(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address == null) {
            return null;
        }
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
