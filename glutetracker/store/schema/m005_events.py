"""Step 5: what the user pinned to a day, such as a race, an illness, new shoes."""

SQL = """
create table event (
    id text primary key,
    kind text not null check (kind in ('race', 'illness', 'injury', 'shoes', 'diet', 'block', 'other')),
    first_day text not null check (first_day glob '????-??-??' and first_day is date(first_day, '+0 days')),
    last_day text check (
        last_day >= first_day and last_day glob '????-??-??' and last_day is date(last_day, '+0 days')),
    words text not null,
    deleted_at text,
    row_crc32 integer
) strict;
create index event_by_day on event (first_day);
"""
