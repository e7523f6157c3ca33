"""Any council's own action plan or scorecard: recognised by its headings, read by a mapping that a person can correct.

It may import the domain, the exchange's cells, dates and workbooks, and what the program ships
(resources/trackers). Nothing is guessed: what is below the threshold is listed, not read.
"""
