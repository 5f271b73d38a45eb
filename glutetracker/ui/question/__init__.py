"""The question, answered on a page: verdict, picture, effects, and how it is worked out."""
