"""What a device wrote down second by second: columns of numbers, small as bytes."""

from glutetracker.tracks.codec import DamagedTrackError, in_decimals, pack, unpack
from glutetracker.tracks.track import COLUMNS, Column, Track

__all__ = ["COLUMNS", "Column", "DamagedTrackError", "Track", "in_decimals", "pack", "unpack"]
