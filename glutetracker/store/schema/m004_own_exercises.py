"""Step 4: what the user's own exercises are.

An exercise of the guide stays a name here; what it is stands in the guide. One with a pattern is the user's own.
"""

SQL = """
alter table exercise add column names text;
alter table exercise add column pattern text check (pattern <> '');
alter table exercise add column load_type text check (
    load_type in ('barbell', 'dumbbell', 'machine', 'cable', 'band', 'bodyweight', 'other'));
alter table exercise add column one_sided integer check (one_sided in (0, 1));
alter table exercise add column drill integer check (drill in (0, 1));
alter table exercise add column timed integer check (timed in (0, 1));
alter table exercise add column shares text;
alter table exercise add column equipment text;
alter table exercise add column rep_range text;
alter table exercise add column cues text;
alter table exercise add column based_on text;
alter table exercise add column deleted_at text;
"""
