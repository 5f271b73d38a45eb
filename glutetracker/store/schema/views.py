"""The public views: what others may query (docs/data.md); made anew by every migration."""

NAMES = (
    "v_run", "v_lap", "v_session", "v_set", "v_measure", "v_week", "v_own_exercise", "v_event", "v_experiment",
    "v_planned_session", "v_planned_run",
)  # fmt: skip

VIEWS = """
create view v_run as
select r.id, r.started_at, r.utc_offset_min, r.local_day, r.kind, r.surface, r.distance_m, r.duration_s, r.elapsed_s,
    r.work_s, r.incline_pct, r.shoes, r.ascent_m, r.avg_hr_bpm, r.max_hr_bpm, r.avg_cadence_spm, r.effort_rpe,
    (select count(*) from lap where lap.run_id = r.id) as lap_count,
    coalesce((select point_count from track where track.run_id = r.id), 0) as point_count,
    r.energy_kcal, r.source, r.note
from run r where r.deleted_at is null;

create view v_lap as
select lap.run_id, lap.position, lap.start_s, lap.duration_s, lap.distance_m, lap.avg_hr_bpm, lap.kind
from lap join run on run.id = lap.run_id where run.deleted_at is null;

create view v_set as
select s.id, e.session_id, w.local_day, e.exercise, x.name as exercise_name, s.position, s.kind, s.side, s.reps,
    s.load_kg, s.band, s.hold_s, s.distance_m, s.rir, s.hard_glute, s.hard_side_hip, s.done_at, s.note
from strength_set s
join session_entry e on e.id = s.entry_id
join session w on w.id = e.session_id
join exercise x on x.id = e.exercise
where s.is_done = 1 and s.deleted_at is null and e.deleted_at is null and w.deleted_at is null;

create view v_session as
select w.id, w.started_at, w.utc_offset_min, w.local_day, w.title, w.elapsed_s,
    (select count(distinct e.id || ' ' || s.position) from session_entry e join strength_set s on s.entry_id = e.id
        where e.session_id = w.id and e.deleted_at is null and s.deleted_at is null and s.is_done = 1) as set_count,
    (select coalesce(sum(s.hard_glute), 0.0) from session_entry e join strength_set s on s.entry_id = e.id
        where e.session_id = w.id and e.deleted_at is null and s.deleted_at is null) as hard_glute_sets,
    w.effort_rpe, w.source, w.note
from session w where w.deleted_at is null;

create view v_measure as
select m.id, m.taken_at, m.local_day, m.site, m.value, m.unit, m.reading, m.note,
    (select name from body_site where id = m.site) as own_name, v.after_run, v.cycle_day
from measure m left join visit v on v.id = m.visit_id and v.deleted_at is null where m.deleted_at is null;

create view v_week as
with recursive
runs as (
    select date(local_day, 'weekday 0', '-6 days') as week_start, sum(distance_m) / 1000.0 as run_km,
        sum(duration_s) as run_duration_s,
        sum(coalesce(work_s, case when kind in ('sprint', 'hill', 'stairs', 'loaded')
            then duration_s / 6.0 else 0.0 end)) as hard_run_duration_s
    from run where deleted_at is null and kind not in ('walk', 'hike') group by 1
),
sets as (
    select date(w.local_day, 'weekday 0', '-6 days') as week_start, sum(s.hard_glute) as hard_glute_sets
    from session w
    join session_entry e on e.session_id = w.id and e.deleted_at is null
    join strength_set s on s.entry_id = e.id and s.deleted_at is null and s.is_done = 1
    where w.deleted_at is null group by 1
),
visits as (
    select date(local_day, 'weekday 0', '-6 days') as week_start, site, avg(value) as value
    from measure where deleted_at is null and site in ('hip', 'weight') group by 1, 2, visit_id
),
bodies as (
    select week_start, avg(case when site = 'hip' then value end) as hip_cm,
        avg(case when site = 'weight' then value end) as weight_kg
    from visits group by 1
),
days as (
    select local_day from run where deleted_at is null and kind not in ('walk', 'hike')
    union all select local_day from session where deleted_at is null
    union all select local_day from measure where deleted_at is null
),
weeks (week_start) as (
    select date(min(local_day), 'weekday 0', '-6 days') from days having min(local_day) is not null
    union all
    select date(week_start, '+7 days') from weeks
    where date(week_start, '+7 days') <= (select date(max(local_day), 'weekday 0', '-6 days') from days)
)
select weeks.week_start, coalesce(runs.run_km, 0.0) as run_km, coalesce(runs.run_duration_s, 0.0) as run_duration_s,
    coalesce(runs.hard_run_duration_s, 0.0) as hard_run_duration_s,
    coalesce(sets.hard_glute_sets, 0.0) as hard_glute_sets, bodies.hip_cm, bodies.weight_kg,
    told.dieting, told.enough_protein
from weeks
left join runs on runs.week_start = weeks.week_start
left join sets on sets.week_start = weeks.week_start
left join bodies on bodies.week_start = weeks.week_start
left join body_week told on told.id = weeks.week_start and told.deleted_at is null
order by weeks.week_start;

create view v_own_exercise as
select id, name, names, pattern, load_type, one_sided, timed, shares, equipment, rep_range, cues, based_on
from exercise where pattern is not null and deleted_at is null;

create view v_event as
select id, kind, first_day, last_day, words from event where deleted_at is null;

create view v_planned_session as
select id, local_day, title, routine_id, like_session_id from plan where run_kind is null and deleted_at is null;

create view v_planned_run as
select p.id, p.local_day, p.run_kind as kind, p.surface, p.distance_m, p.duration_s, p.repeats, p.note, r.id as done_by
from plan p left join run r on r.id = p.done_by and r.deleted_at is null
where p.run_kind is not null and p.deleted_at is null;

create view v_experiment as
select id, frozen_at, fingerprint, first_monday, outcome, dose, low, high, block_weeks, pairs, seed, days_a_week,
    readings_a_day, change_worth_naming_cm, hypothesis, note, stopped_on
from experiment where deleted_at is null;
"""
