"""Reading foreign files, guarded, and writing safe ones.

Officers' returns, trackers, the Department for Education's statistics: each is opened as a stranger's file,
and each trouble becomes a finding that names its place and remedy. May import: charts, analysis, wording,
domain and what lies below, and the libraries that read workbooks. It does not import documents or store:
what it reads are values, and where they go is the workspace's to say.
"""
