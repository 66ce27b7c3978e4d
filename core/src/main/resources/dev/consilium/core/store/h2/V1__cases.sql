-- Consilium case store, schema 1, H2 2.5 in its own mode. Tables go into the current schema.

-- One row, locked by each append, so that "changed" grows in commit order.
create table consilium_counter (
  one integer default 1 primary key check (one = 1),
  position bigint not null
);
insert into consilium_counter (position) values (0);

create table consilium_case (
  tenant varchar(64) not null,
  case_id varchar(200) not null,
  sequence bigint not null,
  state varchar(40) not null,
  due timestamp with time zone,
  changed bigint not null,
  link varchar(64) not null,
  erased boolean not null default false,
  primary key (tenant, case_id)
);
create index consilium_case_state on consilium_case (tenant, state, case_id);
create index consilium_case_due on consilium_case (tenant, due, case_id);
create index consilium_case_changed on consilium_case (tenant, changed, case_id);

-- "decided" is when the event says it was decided; null once the case is erased.
create table consilium_event (
  tenant varchar(64) not null,
  case_id varchar(200) not null,
  sequence bigint not null check (sequence > 0),
  decided timestamp with time zone,
  body character varying(1048576) not null,
  commitment varchar(64) not null,
  link varchar(64) not null,
  primary key (tenant, case_id, sequence),
  foreign key (tenant, case_id) references consilium_case (tenant, case_id)
);

-- What is still to be delivered: events delivered + 1 to appended.
create table consilium_outbox (
  tenant varchar(64) not null,
  case_id varchar(200) not null,
  appended bigint not null,
  delivered bigint not null,
  attempts integer not null,
  lease_until timestamp with time zone,
  primary key (tenant, case_id),
  foreign key (tenant, case_id) references consilium_case (tenant, case_id),
  check (delivered <= appended)
);
create index consilium_outbox_open on consilium_outbox (tenant, lease_until, case_id);

create table consilium_hold (
  tenant varchar(64) not null,
  case_id varchar(200) not null,
  reference varchar(200) not null,
  placed_by varchar(200) not null,
  placed_at timestamp with time zone not null,
  lifted_by varchar(200),
  lifted_at timestamp with time zone,
  primary key (tenant, case_id, reference),
  foreign key (tenant, case_id) references consilium_case (tenant, case_id)
);

create table consilium_tombstone (
  tenant varchar(64) not null,
  case_id varchar(200) not null,
  erased_at timestamp with time zone not null,
  erased_by varchar(200) not null,
  ground varchar(200) not null,
  sequence bigint not null,
  link varchar(64) not null,
  key_erased_at timestamp with time zone,
  primary key (tenant, case_id),
  foreign key (tenant, case_id) references consilium_case (tenant, case_id)
);
