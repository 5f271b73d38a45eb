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
  100; with 200 people a row chance alone moves the 90 by about 2. χ² looks whether the truth lay evenly over the
  model's own belief; above 16.9 would be doubtful.
- Verdicts are given in the order of the program: no meaningful change first, then a direction. The prototype looked
  for a direction first, which moves some of its verdicts from one column to the other.
- The prototype's people varied their running in another way than these, which run in longer waves; most likely that
  is why half widths and the rates of what is found differ.
- **Planned blocks.** What they find hangs on the life before them. People who had run 20 km, the middle of both, swing
  around what they are used to, and what goes through body weight, which follows over 8 to 80 weeks, hardly moves.
  Where life before was as the first block, all that follows is a step away from it. That one assumption makes the whole
  difference to the prototype, whose own code is not at hand: with it the model finds what the prototype found, within
  chance, and its half ranges were (model 1) 0.58, 0.51, 0.50 and 0.51 cm for 3, 6, 8 and 12 weeks a block (the
  design's table has 0.58, 0.47, 0.46 and 0.47; life in the middle gave 0.68 and 0.58 for the first two).
- What else was tried, with 150 people and blocks of 3 and 6 weeks, did not make it: an effect wholly at equal weight
  was found by 15 and 25 of 100 instead of 16 and 24; strict turns instead of chance by 7 at 3 weeks, for short blocks
  then never join to a longer one; and nobody there was told no change before a direction could be. So let the little
  or the much be what you do anyway, not the middle: that costs nothing. The form for a plan counts the weeks before.
- That form tells how often a plan would find a change just worth naming. For blocks of 3, 6, 8 and 12 weeks after a
  life in the middle it foretells 14, 27, 32 and 32 %.
- The usual dose that you tell is believed in part only since model 2: it may be off by two fifths. Told 1.65 times too
  high, the 90 % range now holds 87 to 88 of 100; while it was believed whole it held 82 to 84. Where it is told right
  ranges became wider by a fiftieth, and planned blocks found as many. The prototype's row was of both, too high and
  too low. Leave it empty unless you know it: the first weeks then speak, with room for error.
- How sharp an answer would be is foretold with some caution: in the middle it became a tenth sharper.
- What misleads most is what begins together with the running, stays, and is not told. Tell of weeks in which you ate
  less.
- All of this holds for people like the invented ones. Whether you are one of them nobody can calculate."""
