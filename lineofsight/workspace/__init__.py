"""The only room where reading, storing, judging and writing meet.

Opening, importing, reading, reporting: the desktop and the command line call these and get frozen values
back. May import: documents, exchange, store, charts, analysis, wording, domain and what lies below. It
knows no Qt and no SQL. Today's date enters the program here and in cli, nowhere deeper.
"""
