"""A document's twin for the screen: one HTML file that needs nothing beside itself and runs nothing.

``render.render_html`` is the door. The text is the PDF's, word for word, in the same order; charts are vectors whose
figures follow as a table. Type is the reader's own sans serif: four cuts inside every file would be larger than the
rest of it.
"""
