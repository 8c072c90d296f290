"""Reading: from the text of a plan file to a typed plan, with the position of everything."""
