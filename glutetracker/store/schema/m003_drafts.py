"""Step 3: what is half typed, a row a form.

A table of its own and no setting: it is written many times a minute, and news of settings draws every page anew.
"""

SQL = """
create table draft (
    id text primary key,
    texts text not null,
    local_day text not null check (local_day glob '????-??-??' and local_day is date(local_day, '+0 days')),
    deleted_at text,
    row_crc32 integer
) strict;
"""
