"""Differences between two plans as a person or a program reads them: one form per file."""
