"""Step 8: sessions that are planned for a day, each like a routine or like a past session."""

SQL = """
create table planned_session (
    id text primary key,
    local_day text not null check (local_day glob '????-??-??' and local_day is date(local_day, '+0 days')),
    title text not null,
    routine_id text,
    like_session_id text,
    deleted_at text,
    row_crc32 integer,
    check ((routine_id is null) <> (like_session_id is null))
) strict;
create index planned_session_by_day on planned_session (local_day);
"""
