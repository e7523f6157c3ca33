"""The first page before the rest of the program is loaded: shown as it was kept, and kept for the next start."""
