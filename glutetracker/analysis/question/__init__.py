"""What training goes with a girth, answered for one person: `store.question_data.read`, then `answer`."""

from glutetracker.analysis.question.answering import answer

__all__ = ["answer"]
