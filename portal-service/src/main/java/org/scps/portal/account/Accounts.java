package org.scps.portal.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** All accounts. */
@ApplicationScoped
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"']{1,64}@[^@\\s<>\"']{1,190}");
    private static final int SHORTEST_PASSWORD = 10;
    /** BCrypt looks at no more. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    /** Compared with when there is no such account, so that the answer takes as long as for one that exists. */
    private static final String NOBODYS_HASH =
            BcryptUtil.bcryptHash(UUID.randomUUID().toString());

    private final EntityManager entities;
    private final Clock clock;
    private final SignInLimit limit;
    private final MeterRegistry meters;

    Accounts(EntityManager entities, Clock clock, SignInLimit limit, MeterRegistry meters) {
        this.meters = meters;
        this.entities = entities;
        this.clock = clock;
        this.limit = limit;
    }

    /** Opens a driver's account. */
    @Transactional
    public SignUp open(String email, String name, String password) {
        String address = normal(email);
        if (!EMAIL.matcher(address).matches()) {
            return new SignUp.Refused("email", "Please enter an email address like name@example.com.");
        }
        if (name == null || name.isBlank() || name.length() > 100) {
            return new SignUp.Refused("name", "Please tell us what to call you, in at most 100 characters.");
        }
        Optional<String> weakness = weakness(password);
        if (weakness.isPresent()) {
            return new SignUp.Refused("password", weakness.get());
        }
        if (byEmail(address).isPresent()) {
            return new SignUp.Refused("email", "There is an account with this email already. Sign in instead?");
        }
        return new SignUp.Opened(create(address, name.strip(), password, Role.DRIVER));
    }

    /**
     * Gives an account another password. The caller has checked the old one, and revokes what was issued under it.
     *
     * @return why not; empty when it was done
     */
    @Transactional
    public Optional<String> changePassword(UUID accountId, String password) {
        Optional<String> weakness = weakness(password);
        if (weakness.isEmpty()) {
            entities.find(AccountEntity.class, accountId).passwordHash = BcryptUtil.bcryptHash(password);
            LOG.infof("Account %s has a new password", accountId);
        }
        return weakness;
    }

    /** Creates an account without asking; for the bootstrap file. */
    @Transactional
    public Account create(String email, String name, String password, Role role) {
        AccountEntity entity = new AccountEntity();
        entity.accountId = UUID.randomUUID();
        entity.email = normal(email);
        entity.name = name;
        entity.passwordHash = BcryptUtil.bcryptHash(password);
        entity.role = role;
        entity.createdAt = clock.instant();
        entities.persist(entity);
        LOG.infof("Account %s opened as %s", entity.accountId, role);
        return entity.account();
    }

    /**
     * Checks a password.
     *
     * @param address the caller's network address, for the brake on guessing
     */
    @Transactional
    public SignIn signIn(String email, String password, String address) {
        SignIn outcome = check(email, password, address);
        meters.counter("scps.portal.sign.ins", "outcome", outcome.getClass().getSimpleName())
                .increment();
        return outcome;
    }

    private SignIn check(String email, String password, String address) {
        String normalised = normal(email);
        Optional<Duration> wait = limit.wait(normalised, address);
        if (wait.isPresent()) {
            return new SignIn.TooMany(wait.get());
        }
        Optional<AccountEntity> found = byEmail(normalised);
        String hash = found.map(entity -> entity.passwordHash).orElse(NOBODYS_HASH);
        boolean right = BcryptUtil.matches(password == null ? "" : password, hash);
        if (found.isEmpty() || !right) {
            limit.failed(normalised, address);
            return new SignIn.Unknown();
        }
        limit.succeeded(normalised);
        return new SignIn.Welcome(found.get().account());
    }

    @Transactional
    public Optional<Account> withEmail(String email) {
        return byEmail(normal(email)).map(AccountEntity::account);
    }

    @Transactional
    public Optional<Account> withId(UUID accountId) {
        return Optional.ofNullable(entities.find(AccountEntity.class, accountId))
                .map(AccountEntity::account);
    }

    /** All accounts by email. */
    @Transactional
    public List<Account> all() {
        return entities.createQuery("from AccountEntity order by email", AccountEntity.class)
                .getResultStream()
                .map(AccountEntity::account)
                .toList();
    }

    /** Gives an account another role; empty when there is no such account. */
    @Transactional
    public Optional<Account> changeRole(UUID accountId, Role role) {
        Optional<AccountEntity> found = Optional.ofNullable(entities.find(AccountEntity.class, accountId));
        found.ifPresent(entity -> {
            entity.role = role;
            LOG.infof("Account %s is now %s", accountId, role);
        });
        return found.map(AccountEntity::account);
    }

    private static Optional<String> weakness(String password) {
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            return Optional.of("Please choose a password of at least 10 characters.");
        }
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES
                ? Optional.of("Please choose a password of at most 72 characters.")
                : Optional.empty();
    }

    private Optional<AccountEntity> byEmail(String email) {
        return entities.createQuery("from AccountEntity where lower(email) = :email", AccountEntity.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    private static String normal(String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }
}
