-- Consilium case store, schema 1, PostgreSQL 14 and later. Tables go where search_path points.
-- "changed" is a transaction id. After a restore into another cluster, whose ids start lower, run:
--   update consilium_case set changed = 0;
-- and let every reader of changes start again.

create table consilium_case (
  tenant varchar(64) collate "C" not null,
  case_id varchar(200) collate "C" not null,
  sequence bigint not null,
  state varchar(40) not null,
  due timestamp with time zone,
  changed bigint not null,
  link varchar(64) not null,
  erased boolean not null default false,
  primary key (tenant, case_id)
);
create index consilium_case_state on consilium_case (tenant, state, case_id);
create index consilium_case_due on consilium_case (tenant, due, case_id) where due is not null;
create index consilium_case_changed on consilium_case (tenant, changed, case_id);

-- "decided" is when the event says it was decided; null once the case is erased.
create table consilium_event (
  tenant varchar(64) collate "C" not null,
  case_id varchar(200) collate "C" not null,
  sequence bigint not null check (sequence > 0),
  decided timestamp with time zone,
  body text not null,
  commitment varchar(64) not null,
  link varchar(64) not null,
  primary key (tenant, case_id, sequence),
  foreign key (tenant, case_id) references consilium_case
);

-- What is still to be delivered: events delivered + 1 to appended.
create table consilium_outbox (
  tenant varchar(64) collate "C" not null,
  case_id varchar(200) collate "C" not null,
  appended bigint not null,
  delivered bigint not null,
  attempts integer not null,
  lease_until timestamp with time zone,
  primary key (tenant, case_id),
  foreign key (tenant, case_id) references consilium_case,
  check (delivered <= appended)
);
create index consilium_outbox_open on consilium_outbox (tenant, lease_until nulls first, case_id)
  where delivered < appended;

create table consilium_hold (
  tenant varchar(64) collate "C" not null,
  case_id varchar(200) collate "C" not null,
  reference varchar(200) collate "C" not null,
  placed_by varchar(200) not null,
  placed_at timestamp with time zone not null,
  lifted_by varchar(200),
  lifted_at timestamp with time zone,
  primary key (tenant, case_id, reference),
  foreign key (tenant, case_id) references consilium_case
);

create table consilium_tombstone (
  tenant varchar(64) collate "C" not null,
  case_id varchar(200) collate "C" not null,
  erased_at timestamp with time zone not null,
  erased_by varchar(200) not null,
  ground varchar(200) not null,
  sequence bigint not null,
  link varchar(64) not null,
  key_erased_at timestamp with time zone,
  primary key (tenant, case_id),
  foreign key (tenant, case_id) references consilium_case
);
