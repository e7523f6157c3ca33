"""What is given to members on paper: content as data, then pages.

A document is stages: content (which never knows points or colours), then the tagged PDF. May import:
charts, analysis, wording, domain and what lies below, and ReportLab. It does not import exchange or
store: everything it prints was handed to it.
"""
