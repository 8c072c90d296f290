"""Exports: a plan, or its shape, in the form of another tool."""
