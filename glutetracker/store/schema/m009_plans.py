"""Step 9: one table for all that is planned for a day: sessions as before, and runs."""

SQL = """
create table plan (
    id text primary key,
    local_day text not null check (local_day glob '????-??-??' and local_day is date(local_day, '+0 days')),
    title text,
    routine_id text,
    like_session_id text,
    run_kind text check (run_kind in (
        'easy', 'long', 'tempo', 'intervals', 'race', 'strides', 'sprint', 'hill', 'downhill', 'stairs', 'sand',
        'loaded', 'walk', 'hike')),
    surface text check (surface in ('road', 'track', 'treadmill', 'trail', 'grass', 'sand', 'stairs')),
    distance_m real check (distance_m > 0 and distance_m <= 1000000),
    duration_s real check (duration_s > 0 and duration_s <= 1209600),
    repeats text,
    note text,
    done_by text,
    deleted_at text,
    row_crc32 integer,
    check ((routine_id is not null) + (like_session_id is not null) + (run_kind is not null) = 1),
    check (case when run_kind is null
        then title is not null and coalesce(surface, distance_m, duration_s, repeats, note, done_by) is null
        else title is null and repeats is not null and note is not null end)
) strict;
insert into plan (id, local_day, title, routine_id, like_session_id, deleted_at, row_crc32)
select id, local_day, title, routine_id, like_session_id, deleted_at, row_crc32 from planned_session;
drop table planned_session;
create index plan_by_day on plan (local_day);
"""
