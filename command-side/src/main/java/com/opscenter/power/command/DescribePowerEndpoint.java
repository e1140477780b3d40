package com.opscenter.power.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.Feed;
import com.opscenter.power.api.FindOutlet;
import com.opscenter.power.api.FindPdu;
import com.opscenter.power.api.OutletCommand.DescribeOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.PduCommand.DescribePdu;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.PduView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Our own words about outlets and PDUs; the device keeps its names.
@RestController
@RequestMapping("/api/v1/power")
@Needs("power:write")
class DescribePowerEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    DescribePowerEndpoint(Commands commands, Requests requests, Answers answers, Views views) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// @param criticality `normal` or `critical`
    record OutletWords(
            @Nullable String name,
            @JsonProperty("protected") @Nullable Boolean isProtected,
            @Nullable String criticality,
            @Nullable List<FeedWords> feeds,
            @Nullable Boolean locked) {}

    record FeedWords(@Nullable String key, @Nullable String name) {

        Feed feed() {
            return new Feed(
                    Objects.requireNonNullElse(key, ""), Objects.requireNonNullElse(name, ""));
        }
    }

    record PduWords(@Nullable String name, @Nullable String location, @Nullable Boolean locked) {}

    @PatchMapping("/outlets/{id}")
    @Gives(asks = DescribeOutlet.class, status = Gives.OK, value = OutletView.class)
    ResponseEntity<Object> outlet(
            @PathVariable String id,
            @RequestBody OutletWords words,
            Caller caller,
            HttpServletRequest request) {
        OutletId outlet = PowerPaths.outlet(id);
        DescribeOutlet command =
                new DescribeOutlet(
                        outlet,
                        words.name(),
                        words.isProtected(),
                        criticality(words.criticality()),
                        words.locked(),
                        words.feeds() == null
                                ? null
                                : words.feeds().stream().map(FeedWords::feed).toList());
        CommandContext context = requests.context(request, caller, null, null);
        return answer(
                command,
                context,
                request,
                accepted -> {
                    OutletView view = outlet(outlet, accepted.position());
                    return answers.changed(context, accepted, view, view.version());
                });
    }

    @PatchMapping("/pdus/{id}")
    @Gives(asks = DescribePdu.class, status = Gives.OK, value = PduView.class)
    ResponseEntity<Object> pdu(
            @PathVariable String id,
            @RequestBody PduWords words,
            Caller caller,
            HttpServletRequest request) {
        PduId pdu = new PduId(id);
        DescribePdu command = new DescribePdu(pdu, words.name(), words.location(), words.locked());
        CommandContext context = requests.context(request, caller, null, null);
        return answer(
                command,
                context,
                request,
                accepted -> {
                    PduView view = pdu(pdu, accepted.position());
                    return answers.changed(context, accepted, view, view.version());
                });
    }

    private ResponseEntity<Object> answer(
            Command command,
            CommandContext context,
            HttpServletRequest request,
            Function<Accepted, ResponseEntity<Object>> accepted) {
        return Requests.isDryRun(request)
                ? answers.rehearsed(commands.rehearse(command, context), null)
                : accepted.apply(commands.send(command, context).orRefuse());
    }

    private OutletView outlet(OutletId outlet, long after) {
        return views.find(new FindOutlet(outlet, after), OutletView.class)
                .orElseThrow(() -> new RefusedException(Refusal.notFound(outlet.value())));
    }

    private PduView pdu(PduId pdu, long after) {
        return views.find(new FindPdu(pdu, after), PduView.class)
                .orElseThrow(() -> new RefusedException(Refusal.notFound(pdu.value())));
    }

    private static @Nullable Criticality criticality(@Nullable String word) {
        if (word == null) {
            return null;
        }
        for (Criticality criticality : Criticality.values()) {
            if (criticality.word().equals(word)) {
                return criticality;
            }
        }
        throw new RefusedException(
                Refusal.invalid("criticality", "enum", "must be normal or critical"));
    }
}
