"""The command line: the same workspace as the window's, spoken to in words.

May import: the workspace and everything below. It asks the workspace, prints what it got, and ends with a
documented exit code. The window is opened by ``__main__``, when no command is given.
"""
