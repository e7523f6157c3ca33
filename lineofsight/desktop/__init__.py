"""The window: pages that show what the workspace read, and pass on what the person asks for.

The only room that knows Qt. May import: workspace and what lies below. The window paints before the store,
ReportLab, Alembic or the workbook readers are imported; work is done in jobs, off the window's thread.
"""

from lineofsight.desktop.import_hook import drop_import_hook

# Before any other module of the window is imported, for from here on it would cost.
drop_import_hook()
