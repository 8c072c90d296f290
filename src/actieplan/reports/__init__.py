"""Reports: from diagnostics to text, pure functions of the findings and a language."""
