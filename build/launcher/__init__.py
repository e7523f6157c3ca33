"""What build/run and build/test share: make the environment, look at the machine, go on.

Needs only Python's standard library and imports nothing of lineofsight, since nothing is installed when it
starts. Everything it says goes to standard error, so that a command's own output stays clean.
"""
