"""Step 7: experiments on oneself, frozen before their first week; only their end and a note may come later."""

SQL = """
create table experiment (
    id text primary key,
    frozen_at text not null check (
        frozen_at glob '????-??-??T??:??:??*Z' and julianday(frozen_at) is not null),
    fingerprint text not null,
    first_monday text not null check (
        first_monday glob '????-??-??' and first_monday is date(first_monday, '+0 days')),
    outcome text not null check (outcome in ('hip', 'waist', 'thigh')),
    dose text not null check (dose in ('running', 'hard_running', 'glute_sets')),
    low real not null check (low >= 0),
    high real not null check (high > low),
    block_weeks integer not null check (block_weeks between 2 and 26),
    pairs integer not null check (pairs between 1 and 12),
    seed integer not null,
    days_a_week integer not null check (days_a_week between 1 and 7),
    readings_a_day integer not null check (readings_a_day between 1 and 3),
    change_worth_naming_cm real not null check (change_worth_naming_cm > 0),
    hypothesis text not null,
    note text not null default '',
    stopped_on text check (stopped_on is null or
        (stopped_on glob '????-??-??' and stopped_on is date(stopped_on, '+0 days'))),
    deleted_at text,
    row_crc32 integer
) strict;
create index experiment_by_day on experiment (first_monday);
"""
