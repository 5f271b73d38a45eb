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
  is why half widths and the rates of what is found differ. Planned blocks are found less often here up to eight
  weeks a block, with fewer false alarms and wider coverage: this model is the more cautious one there; we do not
  know which of its beliefs makes it so.
- The usual dose that you tell is believed. Told 1.65 times too high, the 90 % range held only 82 to 84 of 100. Leave
  it empty unless you know it: the first weeks then speak, with room for error, and the range held 89.
- How sharp an answer would be is foretold with some caution: in the middle it became a tenth sharper.
- What misleads most is what begins together with the running, stays, and is not told. Tell of weeks in which you ate
  less.
- All of this holds for people like the invented ones. Whether you are one of them nobody can calculate."""
