-- What was paid while the vehicle was inside, and what paying early has taken off.

alter table charge
  -- leaving then is paid for
  add column paid_up_to     timestamptz,
  -- when that was paid; the time to leave counts from here
  add column paid_inside_at timestamptz,
  add column early_off      numeric not null default 0 check (early_off >= 0),
  -- of how much of the price
  add column early_on       numeric not null default 0 check (early_on >= early_off),
  add constraint charge_paid_inside check ((paid_up_to is null) = (paid_inside_at is null));

-- Begun while the vehicle was inside: pays for leaving at started_at.
alter table payment add column inside boolean not null default false;

-- The charge of somebody who pays inside comes into being together with the payment.
alter table payment alter constraint payment_charge_id_fkey deferrable initially deferred;
