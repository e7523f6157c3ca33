"""One definition of each picture, with its text equivalent.

A chart is a ReportLab drawing, so the one on the screen and the one on paper are the same. May import:
analysis, wording, domain and what lies below, and ReportLab's graphics. It knows neither Qt nor pages.
"""
