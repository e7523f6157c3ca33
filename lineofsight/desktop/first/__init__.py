"""The first page before the rest of the program is loaded: what it says as data, kept between two starts."""
