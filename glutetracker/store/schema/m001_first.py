"""Step 1: sessions and their sets, runs and their tracks, measures, imports, undo."""

SQL = """
create table exercise (
    id text primary key,
    name text not null check (name <> ''),
    row_crc32 integer
) strict;

create table import_entry (
    id text primary key,
    made_at text not null check (
        made_at glob '????-??-??T??:??:??*Z' and substr(made_at, 1, 10) is date(made_at, '+0 days')),
    label text not null,
    deleted_at text,
    row_crc32 integer
) strict;

create table imported_file (
    id text primary key,
    import_id text not null references import_entry (id),
    name text not null,
    sha256 text not null check (length(sha256) = 64),
    byte_count integer not null check (byte_count >= 0),
    deleted_at text,
    row_crc32 integer
) strict;
create index imported_file_by_sha256 on imported_file (sha256);

create table session (
    id text primary key,
    started_at text check (started_at is null or
        (started_at glob '????-??-??T??:??:??*Z' and substr(started_at, 1, 10) is date(started_at, '+0 days'))),
    utc_offset_min integer check (utc_offset_min between -1080 and 1080),
    local_day text not null check (local_day glob '????-??-??' and local_day is date(local_day, '+0 days')),
    title text not null,
    elapsed_s real check (elapsed_s >= 0),
    is_open integer not null check (is_open in (0, 1)),
    effort_rpe real check (effort_rpe between 0 and 10),
    source text not null,
    note text not null,
    file_id text references imported_file (id),
    deleted_at text,
    row_crc32 integer
) strict;
create index session_by_day on session (local_day);
create index session_open on session (is_open) where is_open = 1;

create table session_entry (
    id text primary key,
    session_id text not null references session (id),
    exercise text not null references exercise (id),
    position integer not null check (position >= 1),
    note text not null,
    deleted_at text,
    row_crc32 integer
) strict;
create index session_entry_by_session on session_entry (session_id);
create index session_entry_by_exercise on session_entry (exercise);

create table strength_set (
    id text primary key,
    entry_id text not null references session_entry (id),
    position integer not null check (position >= 1),
    kind text not null check (kind in ('work', 'warmup', 'activation', 'drop', 'failure')),
    side text not null check (side in ('both', 'left', 'right')),
    reps integer check (reps between 1 and 1000),
    load_kg real check (load_kg between -200 and 1000),
    band text,
    hold_s real check (hold_s > 0 and hold_s <= 7200),
    distance_m real check (distance_m > 0),
    rir real check (rir between 0 and 10),
    is_done integer not null check (is_done in (0, 1)),
    done_at text check (done_at is null or
        (done_at glob '????-??-??T??:??:??*Z' and substr(done_at, 1, 10) is date(done_at, '+0 days'))),
    hard_glute real not null check (hard_glute between 0 and 1),
    hard_side_hip real not null check (hard_side_hip between 0 and 1),
    note text not null,
    deleted_at text,
    row_crc32 integer,
    check (is_done = 0 or reps is not null or hold_s is not null or distance_m is not null)
) strict;
create index strength_set_by_entry on strength_set (entry_id);

create table run (
    id text primary key,
    started_at text check (started_at is null or
        (started_at glob '????-??-??T??:??:??*Z' and substr(started_at, 1, 10) is date(started_at, '+0 days'))),
    utc_offset_min integer check (utc_offset_min between -1080 and 1080),
    local_day text not null check (local_day glob '????-??-??' and local_day is date(local_day, '+0 days')),
    kind text not null check (kind in ('easy', 'long', 'tempo', 'intervals', 'race', 'strides', 'sprint', 'hill',
        'downhill', 'stairs', 'sand', 'loaded', 'walk', 'hike')),
    surface text check (surface in ('road', 'track', 'treadmill', 'trail', 'grass', 'sand', 'stairs')),
    distance_m real check (distance_m between 0 and 1000000),
    duration_s real check (duration_s > 0),
    elapsed_s real check (elapsed_s > 0),
    work_s real check (work_s >= 0),
    incline_pct real check (incline_pct between -40 and 60),
    shoes text not null,
    ascent_m real check (ascent_m >= 0),
    avg_hr_bpm real check (avg_hr_bpm between 20 and 260),
    max_hr_bpm real check (max_hr_bpm between 20 and 260),
    avg_cadence_spm real check (avg_cadence_spm between 0 and 400),
    effort_rpe real check (effort_rpe between 0 and 10),
    energy_kcal real check (energy_kcal >= 0),
    source text not null,
    note text not null,
    file_id text references imported_file (id),
    deleted_at text,
    row_crc32 integer,
    check (distance_m is not null or duration_s is not null)
) strict;
create index run_by_day on run (local_day);
create index run_by_start on run (started_at);

create table lap (
    run_id text not null references run (id),
    position integer not null check (position >= 1),
    start_s real not null,
    duration_s real not null check (duration_s >= 0),
    distance_m real check (distance_m >= 0),
    avg_hr_bpm real check (avg_hr_bpm between 20 and 260),
    kind text,
    row_crc32 integer,
    primary key (run_id, position)
) strict;

create table track (
    run_id text primary key references run (id),
    point_count integer not null check (point_count > 0),
    packed blob not null,
    sha256 text not null check (length(sha256) = 64),
    row_crc32 integer
) strict;

create table run_twin (
    file_id text not null references imported_file (id),
    run_id text not null references run (id),
    reason text not null,
    row_crc32 integer,
    primary key (file_id, run_id)
) strict;

create table measure (
    id text primary key,
    visit_id text not null,
    taken_at text check (taken_at is null or
        (taken_at glob '????-??-??T??:??:??*Z' and substr(taken_at, 1, 10) is date(taken_at, '+0 days'))),
    utc_offset_min integer check (utc_offset_min between -1080 and 1080),
    local_day text not null check (local_day glob '????-??-??' and local_day is date(local_day, '+0 days')),
    site text not null check (site <> ''),
    value real not null check (value > 0 and value < 1000),
    unit text not null check (unit in ('cm', 'kg', '%')),
    reading integer not null check (reading >= 1),
    note text not null,
    source text not null,
    file_id text references imported_file (id),
    deleted_at text,
    row_crc32 integer
) strict;
create index measure_by_site on measure (site, local_day);

create table setting (
    id text primary key,
    value text not null,
    deleted_at text,
    row_crc32 integer
) strict;

create table step (
    id integer primary key,
    label text not null,
    made_at text not null,
    local_day text not null,
    state text not null check (state in ('done', 'undone', 'dropped'))
) strict;
create index step_by_state on step (state, id);

create table change (
    id integer primary key,
    step_id integer not null references step (id),
    table_name text not null,
    row_id text not null,
    before text,
    after text
) strict;
create index change_by_step on change (step_id);
"""
