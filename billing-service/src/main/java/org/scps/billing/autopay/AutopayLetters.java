package org.scps.billing.autopay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.followup.Mail;
import org.scps.billing.followup.Message;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.Session;
import org.scps.events.Money;

/** Tells drivers what came of automatic payment. */
@ApplicationScoped
class AutopayLetters {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private final Mail mail;
    private final Facilities facilities;

    AutopayLetters(Mail mail, Facilities facilities) {
        this.mail = mail;
        this.facilities = facilities;
    }

    /** @param asked what was to be paid: less than the stay costs when some of it was paid inside */
    void send(Session session, Money asked, AutopayResult result) {
        Optional<Facility> facility = facilities.find(session.facilityId());
        ZoneId zone = facility.map(Facility::timeZone).orElse(ZoneId.of("UTC"));
        String place = facility.map(Facility::name).orElse(session.facilityId());
        boolean rest = session.charge().advance().inside();
        String stay = (rest ? "What was left to pay of your stay at " : "Your stay at ") + place + " from "
                + TIME.format(session.startedAt().atZone(zone));
        String amount = words(asked);
        String subject =
                switch (result.outcome()) {
                    case PAID -> amount + " paid automatically";
                    case DECLINED -> amount + " to pay: your card was not charged";
                    case ASKED -> amount + " to pay: more than your limit";
                };
        String body =
                switch (result.outcome()) {
                    case PAID ->
                        stay + " was paid with your card on file. The receipt is with the visit; if something"
                                + " is wrong with it, say so there.";
                    case DECLINED ->
                        stay + " could not be paid automatically: " + sentence(result.why())
                                + " It is not tried again by itself; please pay it on its page.";
                    case ASKED ->
                        stay + " is not paid automatically, as " + result.why()
                                + ". Please have a look at it and pay it on its page.";
                };
        mail.send(new Message(
                UUID.randomUUID(),
                result.accountId(),
                session.sessionId(),
                session.facilityId(),
                subject,
                body,
                result.at()));
    }

    private static String sentence(String why) {
        return why.endsWith(".") ? why : why + ".";
    }

    private static String words(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }
}
