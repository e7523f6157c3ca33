"""Every word for a status, a date, a figure or a comparison: one voice.

The window, the documents and the command line say the same thing in the same words because they ask
here. May import: domain and what lies below it. It judges nothing and lays out nothing.
"""
