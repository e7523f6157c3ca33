"""Small parts of the window that pages are put together from."""
