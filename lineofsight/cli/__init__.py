"""The command line: the same workspace as the window's, spoken to in words.

May import: the desktop (only to open the window when no command is given) and everything below. It asks
the workspace, prints what it got, and ends with a documented exit code.
"""
