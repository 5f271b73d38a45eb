"""What docs/calibration.md says around its tables."""

BEFORE = """# How far the answer can be trusted

The question is answered by a model, and a model can be wrong. So it was asked about invented people whose truth is
known, {users} a row, by `python3 main.py calibrate`. The people are made by a program of their own
(`tests/simulated_users`), which shares no code with the model ({model}). Numbers in brackets, and columns
named prototype, are what the design had measured with a first draft of the same model and other invented habits.

All is said of one kind of person: about 20 km a week in ups and downs, weeks off now and then, 1 to 12 hard glute
sets a week, hips read once in nine of ten weeks with a tape of ±0.5 cm, one weigh-in a week. Effects are those of
10 km a week more, after 12 weeks, in the user's own data alone unless a row says otherwise."""

AFTER = """## How to read it

- Coverage is how often the truth lay in the range. Ranges that are honest about themselves hold 50, 80, 90 and 95 of
  100; with 1,000 people a row chance alone moves the 50 by 1.6 and the 90 by 0.9, either way (with 200 by 3.5 and 2).
  χ² looks whether the truth lay evenly over the model's own belief; above 16.9 would be doubtful in one row of twenty.
- **Coverage beside the prototype.** Within chance in every row but two: the 90 % ranges after 26 and 52 weeks hold 2 of
  100 more than the prototype's, which held less than 90 there. χ² is doubtful in two rows: of the sets among three
  doses, whose ranges are a little too wide in their middle (84 of 100 in the 80 %), and where the usual dose is not
  told, whose ranges are a little too narrow (77 of 100), for the first weeks stand in for a whole life before.
- **Worlds that the model does not assume.** Never worse than the prototype's by more than chance (no drift, after 26
  weeks: 0.8 less), and 2 of 100 better with mistyped readings. A usual dose that is told far too high costs most.
- **False alarms beside the prototype.** Within chance where running does nothing; 5.0 of 100 at 104 weeks, 8 allowed.
  A diet that begins with the running and is not told misleads more often here after 26 and 52 weeks (7.8 and 14.4 of
  100 say smaller, 3.2 and 6.2 there): these people ran a quarter until the day on which both begin, which is all the
  contrast there is. After 104 weeks it is as there. Told week by week it misleads seldom, as there (1.6, 4.4 and 3.5;
  1.7, 2.2 and 2.8 there). Drift 2.5 times larger than believed gives 7.0 after 52 weeks, 4.3 there.
- **What is found beside the prototype.** Verdicts are given in the order of the program: no meaningful change first,
  then a direction; the prototype looked for a direction first. So a true +0.35 cm, which is no meaningful change, is
  called bigger less often after 104 weeks (16 of 100, 22 there), and no change is told more often where there is none
  (52 and 36). Most likely because these people run in longer waves, which a slow body can be seen to follow, −0.5 and
  −1.0 cm are found more often from 52 weeks on (55 and 88 of 100 after 104, 46 and 73 there), and half ranges are
  wider at 12 weeks, within which there is hardly a wave, and sharper at 104.
- **Planned blocks.** What they find hangs on the life before them. People who had run 20 km, the middle of both, swing
  around what they are used to, and what goes through body weight, which follows over 8 to 80 weeks, hardly moves.
  Where life before was as the first block, all that follows is a step away from it. That one assumption makes the whole
  difference to the prototype, whose own code is not at hand: with it the model finds what the prototype found, within
  chance in all four rows, and its half ranges were (model 1) 0.58, 0.51, 0.50 and 0.51 cm for 3, 6, 8 and 12 weeks a
  block (the design's table has 0.58, 0.47, 0.46 and 0.47; life in the middle gave 0.68 and 0.58 for the first two).
- What else was tried, with 150 people and blocks of 3 and 6 weeks, did not make it: an effect wholly at equal weight
  was found by 15 and 25 of 100 instead of 16 and 24; strict turns instead of chance by 7 at 3 weeks, for short blocks
  then never join to a longer one; and nobody there was told no change before a direction could be. So let the little
  or the much be what you do anyway, not the middle: that costs nothing. The form for a plan counts the weeks before.
- That form tells how often a plan would find a change just worth naming. For blocks of 3, 6, 8 and 12 weeks after a
  life in the middle it foretells 14, 27, 32 and 32 %.
- The usual dose that you tell is believed in part only since model 2: it may be off by two fifths. Told 1.65 times too
  high, the 90 % range now holds 86 to 87 of 100; while it was believed whole it held 82 to 84. Where it is told right
  ranges became wider by a fiftieth, and planned blocks found as many. The prototype's row was of both, too high and
  too low. Leave it empty unless you know it: the first weeks then speak, with room for error.
- How sharp an answer would be is foretold with some caution: in the middle it became a tenth sharper.
- What misleads most is what begins together with the running, stays, and is not told. Tell of weeks in which you ate
  less.
- All of this holds for people like the invented ones. Whether you are one of them nobody can calculate."""
