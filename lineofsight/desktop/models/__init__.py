"""Qt's item models over the rows of a picture; every cell with a mark also answers in words."""
