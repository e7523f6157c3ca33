"""The window's first page as data, kept between two starts.

What shows it before anything else is loaded imports only ``cards``, ``kept`` and ``keeping``, which load nothing heavy.
"""
