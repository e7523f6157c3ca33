"""The six-month evidence for the Commissioner: each expectation and recommendation, for, against and missing."""
