"""How cells are painted: mark, word and small picture, wrapped rather than cut."""
