"""The tagged PDF: content becomes pages that a screen reader reads in the order in which they were written.

``render.render_pdf`` is the door. A ``Tag`` says what a piece of the story is and lives with the story; an
``Element`` is its place in one file and lives with one canvas, so that a paragraph split over two pages stays one
paragraph. The story is laid out once, its flowables made as they are needed; what speaks of pages to come is painted
at the end, in places kept for it. The files conform to PDF/UA-1 and PDF/A-2a.
"""
