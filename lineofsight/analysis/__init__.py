"""Judging: ratings, delivery, comparison and movement, as pure functions.

The same values in give the same values out: today's date is an argument, and nothing is read or written.
May import: wording, domain and what lies below. It knows no store, no file and no window, so that each rule
can be checked against its source by hand.
"""
