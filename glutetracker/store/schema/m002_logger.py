"""Step 2: supersets, rests, routines, what a visit was like, own sites, photos, choices for one exercise.

What is added to a table is empty at first and has no default: the check sums of the rows there stay true.
"""

SQL = """
alter table session add column routine_id text;
alter table session add column rest_after text references strength_set (id);
alter table session add column rest_s real check (rest_s between 0 and 86400);

alter table session_entry add column superset integer check (superset >= 1);
alter table session_entry add column rest_s real check (rest_s between 0 and 3600);
alter table session_entry add column felt text check (felt in ('glutes', 'thighs', 'low_back', 'elsewhere'));

alter table strength_set add column band_place text check (band_place in ('above_knees', 'ankles', 'feet'));

create table exercise_choice (
    id text primary key,
    rest_s real check (rest_s between 0 and 3600),
    load_unit text check (load_unit in ('kg', 'lb')),
    bar_kg real check (bar_kg between 0 and 100),
    deleted_at text,
    row_crc32 integer
) strict;

create table routine (
    id text primary key,
    name text not null check (name <> ''),
    note text not null,
    made_at text not null check (
        made_at glob '????-??-??T??:??:??*Z' and substr(made_at, 1, 10) is date(made_at, '+0 days')),
    deleted_at text,
    row_crc32 integer
) strict;

create table routine_entry (
    id text primary key,
    routine_id text not null references routine (id),
    exercise text not null references exercise (id),
    position integer not null check (position >= 1),
    superset integer check (superset >= 1),
    kind text not null check (kind in ('work', 'warmup', 'activation', 'drop', 'failure')),
    set_count integer not null check (set_count between 1 and 50),
    reps_least integer check (reps_least between 1 and 1000),
    reps_most integer check (reps_most between reps_least and 1000),
    hold_s real check (hold_s > 0 and hold_s <= 7200),
    rir real check (rir between 0 and 10),
    rest_s real check (rest_s between 0 and 3600),
    note text not null,
    deleted_at text,
    row_crc32 integer
) strict;
create index routine_entry_by_routine on routine_entry (routine_id);

create table visit (
    id text primary key,
    after_run integer check (after_run in (0, 1)),
    cycle_day integer check (cycle_day between 1 and 100),
    deleted_at text,
    row_crc32 integer
) strict;

create table body_week (
    id text primary key check (id glob '????-??-??' and id is date(id, 'weekday 0', '-6 days')),
    dieting integer check (dieting in (0, 1)),
    enough_protein integer check (enough_protein in (0, 1)),
    deleted_at text,
    row_crc32 integer
) strict;

create table body_site (
    id text primary key check (id <> ''),
    name text not null check (name <> ''),
    unit text not null check (unit in ('cm', 'kg', '%')),
    deleted_at text,
    row_crc32 integer
) strict;

create table photo (
    id text primary key,
    taken_at text check (taken_at is null or
        (taken_at glob '????-??-??T??:??:??*Z' and substr(taken_at, 1, 10) is date(taken_at, '+0 days'))),
    utc_offset_min integer check (utc_offset_min between -1080 and 1080),
    local_day text not null check (local_day glob '????-??-??' and local_day is date(local_day, '+0 days')),
    pose text not null check (pose in ('front', 'side', 'back', 'other')),
    sha256 text not null check (length(sha256) = 64),
    byte_count integer not null check (byte_count > 0),
    note text not null,
    deleted_at text,
    row_crc32 integer
) strict;
create index photo_by_day on photo (local_day);
"""
