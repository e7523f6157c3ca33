"""Reading the Department for Education's published statistics through the indicator catalogue.

The catalogue (resources/indicators) says in which column of which file a figure stands; the reader finds it,
keeps symbols as symbols, and reports what the Department's own screener would report. May import: what
``lineofsight.exchange`` may.
"""
